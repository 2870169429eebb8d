/**
 * What a photo is set on. A lit thing before black, or a dark one before white, has a median that
 * says nothing of its exposure.
 */
import type { Tile } from './acuity';

/** of each side: the rim */
const rim = 0.1;
/** luma of a ground, and how much of the rim must have it */
const [dark, light, most] = [0.12, 0.85, 0.65];
/** luma of some part within it that is of the other kind */
const [lit, shaded] = [0.35, 0.6];
/** paper: so much of the rim at next to full brightness is no sky */
const [paper, mostPaper] = [0.97, 0.55];

/** luma is counted in so many steps */
const steps = 1000;

export function groundOf({ data, width, height }: Tile): 'dark' | 'light' | undefined {
	const [rimX, rimY] = [Math.ceil(width * rim), Math.ceil(height * rim)];
	const [outer, inner] = [new Uint32Array(steps + 1), new Uint32Array(steps + 1)];
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			const within = x >= rimX && x < width - rimX && y >= rimY && y < height - rimY;
			const counts = within ? inner : outer;
			const step = Math.round((data[y * width + x] ?? 0) * steps);
			counts[step] = (counts[step] ?? 0) + 1;
		}
	}
	const sumOf = (counts: Uint32Array): number => counts.reduce((sum, n) => sum + n, 0);
	const [outerPixels, innerPixels] = [sumOf(outer), sumOf(inner)];
	if (innerPixels === 0) return undefined;
	/** within the rim, the luma below which a share of the pixels lies */
	const at = (share: number): number => {
		let seen = 0;
		const step = inner.findIndex((n) => {
			seen += n;
			return seen > share * (innerPixels - 1);
		});
		return step / steps;
	};
	const share = (from: number, to: number): number =>
		sumOf(outer.subarray(Math.round(from * steps), Math.round(to * steps) + 1)) / outerPixels;
	if (share(0, dark) >= most && at(0.95) >= lit) return 'dark';
	if (share(light, 1) >= most && at(0.05) <= shaded) return 'light';
	if (share(paper, 1) >= mostPaper) return 'light';
	return undefined;
}
