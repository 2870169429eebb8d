import type { LostDetail } from './areas';
import { blockedTo, burntFrom, channelLimit } from '../domain/facts/measurements';

/** How many pixels have which level: what brightness, contrast and clipping are read from. */
const top = channelLimit;
const bottom = 2;

export class Levels {
	readonly luma = new Uint32Array(256);
	readonly r = new Uint32Array(256);
	readonly g = new Uint32Array(256);
	readonly b = new Uint32Array(256);
	#highlights = 0;
	#shadows = 0;
	#pixels = 0;

	/**
	 * @param rgba 8 bits a channel, rows of `width` pixels from the row `from` on
	 * @param grey luma 0–1 of the same pixels
	 */
	add(rgba: Uint8ClampedArray, grey: Float32Array, from: number, lost: LostDetail): void {
		// Fields of the class in locals: this runs for millions of pixels.
		const [luma, red, green, blue] = [this.luma, this.r, this.g, this.b];
		let [highlights, shadows] = [0, 0];
		const pixels = rgba.length / 4;
		for (let i = 0; i < pixels; i += 1) {
			const r = rgba[4 * i] ?? 0;
			const g = rgba[4 * i + 1] ?? 0;
			const b = rgba[4 * i + 2] ?? 0;
			const level = ((grey[i] ?? 0) * 255 + 0.5) | 0;
			luma[level] = (luma[level] ?? 0) + 1;
			red[r] = (red[r] ?? 0) + 1;
			green[g] = (green[g] ?? 0) + 1;
			blue[b] = (blue[b] ?? 0) + 1;
			if (level >= burntFrom || level <= blockedTo) lost.mark(level, i, from);
			if (r >= top || g >= top || b >= top) highlights += 1;
			if (r <= bottom && g <= bottom && b <= bottom) shadows += 1;
		}
		this.#highlights += highlights;
		this.#shadows += shadows;
		this.#pixels += pixels;
	}

	/** Shares of the counted pixels. */
	get clipping(): { highlights: number; shadows: number } {
		return { highlights: this.#highlights / this.#pixels, shadows: this.#shadows / this.#pixels };
	}

	/** Shares of the counted pixels of which one channel is at its limit. */
	get channels(): { r: number; g: number; b: number } {
		const share = (levels: Uint32Array): number =>
			levels.subarray(top).reduce((sum, n) => sum + n, 0) / this.#pixels;
		return { r: share(this.r), g: share(this.g), b: share(this.b) };
	}

	/** Level of the brightest channel below which 99 of 100 pixels lie, 0–1. */
	get brightest(): number {
		return Math.max(...[this.r, this.g, this.b].map((levels) => this.#levelOf(levels, 0.99)));
	}

	/** 0–1 */
	get mean(): number {
		return this.luma.reduce((sum, n, level) => sum + n * level, 0) / this.#pixels / 255;
	}

	/** Standard deviation of luma, 0–1. */
	get deviation(): number {
		const mean = this.mean * 255;
		const sum = this.luma.reduce((all, n, level) => all + n * (level - mean) ** 2, 0);
		return Math.sqrt(sum / this.#pixels) / 255;
	}

	/** Luma below which this share of the pixels lies, 0–1. */
	level(share: number): number {
		return this.#levelOf(this.luma, share);
	}

	#levelOf(levels: Uint32Array, share: number): number {
		let seen = 0;
		const level = levels.findIndex((n) => {
			seen += n;
			return seen >= share * this.#pixels;
		});
		return Math.max(0, level) / 255;
	}
}
