import { clamp } from '../../lib/clamp';
import type { Region } from '../photo/region';

const ratios = [1, 5 / 4, 4 / 3, 7 / 5, 3 / 2, 16 / 9, 2] as const;

interface Size {
	readonly width: number;
	readonly height: number;
}

/** Width ÷ height in pixels of a part of a photo whose own is `aspect`. */
export function ratioOf({ width, height }: Size, aspect: number): number {
	return (width / height) * aspect;
}

/** The largest part of a box, in fractions of the photo, that has a named ratio; never wider than it is. */
function named(box: Size, aspect: number): Size {
	const now = ratioOf(box, aspect);
	const all = ratios.flatMap((ratio) => [ratio, 1 / ratio]);
	const nearest = all.reduce((best, ratio) =>
		Math.abs(Math.log(ratio / now)) < Math.abs(Math.log(best / now)) ? ratio : best,
	);
	return nearest < now
		? { width: (box.height * nearest) / aspect, height: box.height }
		: { width: box.width, height: (box.width * aspect) / nearest };
}

/** The room that a side cut off at `keep` leaves, in a named ratio. `keep`: where the cut is, 0–1. */
export function cropWithout(
	side: 'left' | 'right' | 'top' | 'bottom',
	depth: number,
	aspect: number,
): Region {
	const upright = side === 'top' || side === 'bottom';
	const box = upright ? { width: 1, height: 1 - depth } : { width: 1 - depth, height: 1 };
	const { width, height } = named(box, aspect);
	const middle = { x: (1 - width) / 2, y: (1 - height) / 2 };
	return {
		x: side === 'left' ? 1 - width : side === 'right' ? 0 : middle.x,
		y: side === 'top' ? 1 - height : side === 'bottom' ? 0 : middle.y,
		width,
		height,
	};
}

/**
 * A part of the photo, of its own ratio and `scale` of its sides, in which the middle of the subject
 * lies on the nearest crossing of thirds, as far as the frame allows, with all of the subject inside.
 */
export function cropToThird(subject: Region, scale: number): Region | undefined {
	if (subject.width > scale || subject.height > scale) return undefined;
	const at = { x: subject.x + subject.width / 2, y: subject.y + subject.height / 2 };
	const place = (middle: number, from: number, size: number): number => {
		const third = middle < 0.5 ? 1 / 3 : 2 / 3;
		const wanted = middle - third * scale;
		// The subject stays inside, and the part inside the frame.
		return clamp(clamp(wanted, from + size - scale, from), 0, 1 - scale);
	};
	return {
		x: place(at.x, subject.x, subject.width),
		y: place(at.y, subject.y, subject.height),
		width: scale,
		height: scale,
	};
}
