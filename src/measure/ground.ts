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

export function groundOf({ data, width, height }: Tile): 'dark' | 'light' | undefined {
	const [rimX, rimY] = [Math.ceil(width * rim), Math.ceil(height * rim)];
	const outer: number[] = [];
	const inner: number[] = [];
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			const within = x >= rimX && x < width - rimX && y >= rimY && y < height - rimY;
			(within ? inner : outer).push(data[y * width + x] ?? 0);
		}
	}
	if (inner.length === 0) return undefined;
	inner.sort((a, b) => a - b);
	const at = (share: number): number => inner[Math.floor(share * (inner.length - 1))] ?? 0;
	const share = (matches: (luma: number) => boolean): number =>
		outer.filter(matches).length / outer.length;
	if (share((luma) => luma <= dark) >= most && at(0.95) >= lit) return 'dark';
	if (share((luma) => luma >= light) >= most && at(0.05) <= shaded) return 'light';
	if (share((luma) => luma >= paper) >= mostPaper) return 'light';
	return undefined;
}
