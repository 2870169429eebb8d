/** Geometry of a frame that is drawn, moved and resized on a photo; all in fractions of its sides. */
import type { PhotoSize } from '../../domain/photo/photo';
import type { Region } from '../../domain/photo/region';
import { clamp } from '../../lib/clamp';

export const corners = ['top left', 'top right', 'bottom left', 'bottom right'] as const;
export type Corner = (typeof corners)[number];

/** Shortest side of a frame on the screen. */
const least = 0.04;

export function moveFrame(frame: Region, dx: number, dy: number): Region {
	return {
		...frame,
		x: clamp(frame.x + dx, 0, 1 - frame.width),
		y: clamp(frame.y + dy, 0, 1 - frame.height),
	};
}

/**
 * Drags a corner to a point; the opposite one stays. @param ratio width over height, in fractions of
 * the photo's sides: undefined leaves it free
 */
export function dragCorner(
	frame: Region,
	corner: Corner,
	to: { readonly x: number; readonly y: number },
	ratio?: number,
): Region {
	const right = corner.endsWith('right');
	const down = corner.startsWith('bottom');
	const fixed = {
		x: right ? frame.x : frame.x + frame.width,
		y: down ? frame.y : frame.y + frame.height,
	};
	const room = { x: right ? 1 - fixed.x : fixed.x, y: down ? 1 - fixed.y : fixed.y };
	let width = clamp(right ? to.x - fixed.x : fixed.x - to.x, least, Math.max(least, room.x));
	let height = clamp(down ? to.y - fixed.y : fixed.y - to.y, least, Math.max(least, room.y));
	if (ratio !== undefined) {
		width = Math.min(Math.max(width, height * ratio), room.x, room.y * ratio);
		height = width / ratio;
	}
	return {
		x: right ? fixed.x : fixed.x - width,
		y: down ? fixed.y : fixed.y - height,
		width,
		height,
	};
}

/** The same middle at another ratio, as large as fits into the photo. */
export function withRatio(frame: Region, ratio: number): Region {
	const area = frame.width * frame.height;
	const width = Math.min(1, Math.sqrt(area * ratio), ratio);
	const height = width / ratio;
	const x = clamp(frame.x + frame.width / 2 - width / 2, 0, 1 - width);
	const y = clamp(frame.y + frame.height / 2 - height / 2, 0, 1 - height);
	return { x, y, width, height };
}

export const frameRatios = [
	'free',
	'as the photo',
	'1:1',
	'4:5',
	'5:4',
	'3:2',
	'2:3',
	'16:9',
] as const;
export type FrameRatio = (typeof frameRatios)[number];

/** Width over height in fractions of the photo's sides; undefined for a free one. */
export function ratioOf(name: FrameRatio, photo: PhotoSize): number | undefined {
	if (name === 'free') return undefined;
	if (name === 'as the photo') return 1;
	const [across = 1, down = 1] = name.split(':').map(Number);
	return ((across / down) * photo.height) / photo.width;
}

const namedRatios = ['1:1', '5:4', '4:3', '3:2', '16:10', '16:9', '2:1', '3:1'] as const;

/** Sides of a part in pixels as photographers say them: "4:5"; a ratio without a name as "1.43:1". */
export function ratioText({ width, height }: Region, photo: PhotoSize): string {
	const ratio = (width * photo.width) / (height * photo.height);
	const long = Math.max(ratio, 1 / ratio);
	const name = namedRatios.find((each) => {
		const [across = 1, down = 1] = each.split(':').map(Number);
		return Math.abs(long / (across / down) - 1) < 0.02;
	});
	const sides = (name ?? `${long.toFixed(2)}:1`).split(':');
	return (ratio < 1 ? sides.toReversed() : sides).join(':');
}
