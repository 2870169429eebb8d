import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { JobResult } from '../../src/domain/job/result';
import { resultOf, submitBytes } from './page';

/** Samples, and samples changed as a careless camera would have. */
const photos = {
	kingfisher: ['kingfisher', 'none'],
	lake: ['lake-sherburne', 'none'],
	skyline: ['singapore', 'none'],
	dark: ['lake-sherburne', 'dark'],
	soft: ['lake-sherburne', 'soft'],
	tilted: ['lake-sherburne', 'tilted'],
} as const;
type PhotoName = keyof typeof photos;
type Change = (typeof photos)[PhotoName][1];

interface Finished {
	readonly id: string;
	readonly result: JobResult;
}

/** A page with finished critiques, each written when it is first asked for. */
export class Desk {
	readonly page: Page;
	readonly #finished = new Map<PhotoName, Promise<Finished>>();

	constructor(page: Page) {
		this.page = page;
	}

	critique(name: PhotoName): Promise<Finished> {
		const known = this.#finished.get(name);
		if (known !== undefined) return known;
		const made = this.#write(name);
		this.#finished.set(name, made);
		return made;
	}

	/** Shows the screen of a finished critique. */
	async show(name: PhotoName): Promise<Finished> {
		const finished = await this.critique(name);
		await this.page.evaluate((job) => (location.hash = `#/job/${job}`), finished.id);
		await this.page.getByRole('region', { name: 'Six dimensions' }).waitFor();
		return finished;
	}

	async #write(name: PhotoName): Promise<Finished> {
		const id = await submitBytes(this.page, `${name}.jpg`, await bytesOf(this.page, name));
		return { id, result: await resultOf(this.page, id) };
	}
}

/** -> bytes of a JPEG */
export async function bytesOf(page: Page, name: PhotoName): Promise<Uint8Array> {
	const [sample, change] = photos[name];
	const bytes = readFileSync(`public/samples/${sample}.jpg`);
	return change === 'none' ? bytes : changed(page, change, bytes);
}

async function changed(
	page: Page,
	change: Exclude<Change, 'none'>,
	bytes: Uint8Array,
): Promise<Uint8Array> {
	const made = await page.evaluate(
		async ([values, kind]) => {
			const bitmap = await createImageBitmap(new Blob([Uint8Array.from(values)]));
			const { width, height } = bitmap;
			const canvas = new OffscreenCanvas(width, height);
			const pen = canvas.getContext('2d')!;
			if (kind === 'dark') pen.filter = 'brightness(0.13)';
			if (kind === 'soft') pen.filter = 'blur(7px)';
			if (kind === 'tilted') {
				pen.translate(width / 2, height / 2);
				pen.rotate((4 * Math.PI) / 180);
				pen.scale(1.15, 1.15);
				pen.translate(-width / 2, -height / 2);
			}
			pen.drawImage(bitmap, 0, 0);
			const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
			return [...new Uint8Array(await blob.arrayBuffer())];
		},
		[[...bytes], change] as const,
	);
	return Uint8Array.from(made);
}
