import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../../src/domain/claims/claim';
import { combineEdits } from '../../../../src/domain/photo/combine-edits';
import { editFrame } from '../../../../src/domain/photo/edit-frame';
import { toneOf } from '../../../../src/domain/photo/edit-tone';
import { toLab } from '../../../../src/measure/colour';

/** One grey through the curves. */
function changed(edit: Edit, ...levels: readonly number[]): number[] {
	const rgba = Uint8ClampedArray.from(levels.flatMap((level) => [level, level, level, 255]));
	const row = { width: levels.length, height: 1 };
	toneOf(edit, row, row)?.(rgba, 0);
	return levels.flatMap((_, i) => [...rgba.subarray(4 * i, 4 * i + 3)]);
}

/** The grey of L* 60 whose a* and b* are nearest to these. */
function greyLeaning(a: number, b: number): [number, number, number] {
	let best: [number, number, number] = [0, 0, 0];
	let least = Infinity;
	for (let red = 90; red < 200; red += 1) {
		for (let green = 120; green < 170; green += 1) {
			for (let blue = 90; blue < 200; blue += 1) {
				const lab = toLab(red, green, blue);
				const off = Math.hypot(lab.l - 60, lab.a - a, lab.b - b);
				if (off < least) [best, least] = [[red, green, blue], off];
			}
		}
	}
	return best;
}

const light = (level: number): number => ((level / 255 + 0.055) / 1.055) ** 2.4;

describe('tones', () => {
	it.each([
		[1, 2],
		[-1, 1 / 2],
		[0.5, Math.SQRT2],
		[-2, 1 / 4],
	])('%d EV makes %d times the light', (exposureEv, times) => {
		const [made = 0] = changed({ exposureEv }, 120);
		expect(light(made) / light(120)).toBeCloseTo(times, 1);
	});

	it('keep black, and burn what has no room', () => {
		expect(changed({ exposureEv: 2 }, 0, 240)).toEqual([0, 0, 0, 255, 255, 255]);
	});

	it.each([
		[3, 8],
		[-6, -12],
		[0, 5],
	])('a grey that leans by a* %d, b* %d is neutral when so much is taken away', (a, b) => {
		const leaning = greyLeaning(a, b);
		const cast = toLab(...leaning);
		expect([cast.a, cast.b].map(Math.round)).toEqual([a, b]);
		const rgba = Uint8ClampedArray.from([...leaning, 255]);
		const one = { width: 1, height: 1 };
		toneOf({ whiteBalance: { a: -a, b: -b } }, one, one)!(rgba, 0);
		const [red = 0, green = 0, blue = 0] = rgba;
		const back = toLab(red, green, blue);
		expect(Math.hypot(back.a, back.b)).toBeLessThan(1);
		expect(back.l).toBeCloseTo(cast.l, 0);
	});

	it('what is burnt out stays white when the balance is shifted, and black stays black', () => {
		const shift = { whiteBalance: { a: -4, b: -15 } };
		expect(changed(shift, 0, 255)).toEqual([0, 0, 0, 255, 255, 255]);
	});

	it('end points become black and white, and what lies between is spread evenly', () => {
		const ends = { black: 51 / 255, white: 204 / 255 };
		const grey = (level: number) => changed(ends, level)[0];
		expect([20, 51, 204, 250].map(grey)).toEqual([0, 0, 255, 255]);
		expect(grey(128)).toBe(128);
		expect(grey(89)).toBe(63);
	});

	it('are left alone by an edit of the frame alone', () => {
		const frame = { rotateDegrees: 2, crop: { x: 0, y: 0, width: 0.5, height: 1 } };
		expect(toneOf(frame, { width: 9, height: 9 }, { width: 4, height: 9 })).toBeUndefined();
	});
});

describe('a gradient', () => {
	/** Light of each row or column of a grey square, against what it was. */
	function graded(edit: Edit, along: 'x' | 'y', side = 101): readonly number[] {
		const size = { width: side, height: side };
		const frame = editFrame(edit, size);
		const rgba = new Uint8ClampedArray(frame.width * frame.height * 4).fill(120);
		// In two bands, as the full size is made.
		const half = Math.floor(frame.height / 2) * frame.width * 4;
		const tone = toneOf(edit, size, frame)!;
		tone(rgba.subarray(0, half), 0);
		tone(rgba.subarray(half), Math.floor(frame.height / 2));
		const count = along === 'x' ? frame.width : frame.height;
		const step = along === 'x' ? 4 : 4 * frame.width;
		return Array.from({ length: count }, (_, i) => light(rgba[i * step]!) / light(120));
	}

	it.each([
		['top', 'y', false],
		['bottom', 'y', true],
		['left', 'x', false],
		['right', 'x', true],
	] as const)(
		'from the %s is whole there, half on half of the way, and ends',
		(from, along, back) => {
			const made = graded({ gradient: { ev: -1, from, until: 0.6 } }, along);
			const rows = back ? made.toReversed() : made;
			expect(rows[0]).toBeCloseTo(0.5, 1);
			expect(rows[30]).toBeCloseTo(Math.SQRT1_2, 1);
			expect(rows[62]).toBe(1);
			expect(rows.every((each, i) => i === 0 || each >= rows[i - 1]! - 0.02)).toBe(true);
		},
	);

	it('lies on the photo, not on what is cut from it', () => {
		const gradient = { ev: 1, from: 'top', until: 1 } as const;
		const whole = graded({ gradient }, 'y', 100);
		const lower = graded({ gradient, crop: { x: 0, y: 0.5, width: 1, height: 0.5 } }, 'y', 100);
		expect(lower).toEqual(whole.slice(50));
	});
});

describe('the frame', () => {
	const photo = { width: 600, height: 400 };

	it('is the photo where nothing is turned or cut', () => {
		expect(editFrame({ exposureEv: 1 }, photo)).toEqual({ degrees: 0, x: 0, y: 0, ...photo });
	});

	it('is exactly the pixels of a crop', () => {
		const crop = { x: 0.1, y: 0.25, width: 0.5, height: 0.5 };
		expect(editFrame({ crop }, photo)).toEqual({
			degrees: 0,
			x: -90,
			y: 0,
			width: 300,
			height: 200,
		});
	});

	/** Whether a corner of the frame, turned back, lies on the photo. */
	const isInside = (edit: Edit, spare: number): boolean => {
		const { degrees, x, y, width, height } = editFrame(edit, photo);
		const turn = (-degrees * Math.PI) / 180;
		return [-1, 1].every((sx) =>
			[-1, 1].every((sy) => {
				const [cx, cy] = [x + (sx * (width + spare)) / 2, y + (sy * (height + spare)) / 2];
				const u = cx * Math.cos(turn) - cy * Math.sin(turn);
				const v = cx * Math.sin(turn) + cy * Math.cos(turn);
				return Math.abs(u) <= 300 + 1e-6 && Math.abs(v) <= 200 + 1e-6;
			}),
		);
	};

	it.each([
		[{ rotateDegrees: 4 }],
		[{ rotateDegrees: -7 }],
		[{ rotateDegrees: 45 }],
		[{ rotateDegrees: 3, crop: { x: 0, y: 0, width: 0.4, height: 0.6 } }],
		[{ rotateDegrees: -2, crop: { x: 0.3, y: 0.4, width: 0.7, height: 0.6 } }],
	])('turned by %o has no empty corner, and no larger one would', (edit) => {
		expect(isInside(edit, 0)).toBe(true);
		expect(isInside(edit, 6)).toBe(false);
	});

	it('keeps its proportions when it is turned', () => {
		const { width, height } = editFrame({ rotateDegrees: 5 }, photo);
		expect(width / height).toBeCloseTo(1.5, 1);
	});
});

describe('several edits', () => {
	it('add up, and narrow the frame and the range', () => {
		const one = { exposureEv: 0.5, black: 0.1, crop: { x: 0, y: 0, width: 0.8, height: 1 } };
		const other = {
			exposureEv: -0.2,
			whiteBalance: { a: 1, b: -2 },
			white: 0.9,
			crop: { x: 0.2, y: 0, width: 0.8, height: 0.5 },
		};
		const both = combineEdits([one, other, { rotateDegrees: 2 }]);
		expect(both.exposureEv).toBeCloseTo(0.3, 9);
		expect(both).toMatchObject({ rotateDegrees: 2, black: 0.1, white: 0.9 });
		expect(both.whiteBalance).toEqual({ a: 1, b: -2 });
		expect(both.crop!.x).toBe(0.2);
		expect(both.crop!.width).toBeCloseTo(0.6, 9);
		expect(both.crop!.height).toBe(0.5);
		expect(combineEdits([])).toEqual({});
	});

	it('of which two crops share next to nothing keep the later one', () => {
		const left = { x: 0, y: 0, width: 0.5, height: 1 };
		const right = { x: 0.48, y: 0, width: 0.5, height: 1 };
		expect(combineEdits([{ crop: left }, { crop: right }])).toEqual({ crop: right });
	});
});
