import { describe, expect, it } from 'vitest';
import { isSeenIn, seenIn } from '../../../../src/domain/model/seen';

const tiles = { layout: 'tiles', across: 2, down: 2, side: 512, tokens: 333 } as const;

describe('what a model could see of a photo', () => {
	it('in tiles: all of them together, in the proportions of the photo, and never more than there is', () => {
		const told = { tiles: { across: 2, down: 2, side: 512 } };
		expect(seenIn(tiles, { width: 6000, height: 4000 })).toEqual({
			width: 1024,
			height: 683,
			...told,
		});
		expect(seenIn(tiles, { width: 300, height: 400 })).toEqual({ width: 300, height: 400, ...told });
	});

	it('on blocks: the whole photo without its margins', () => {
		const blocks = { layout: 'blocks', across: 30, down: 20, tokens: 600 } as const;
		expect(seenIn(blocks, { width: 3000, height: 4000 })).toEqual({ width: 640, height: 864 });
	});

	it('on the canvas of Loupe: the whole small, and details beside it', () => {
		const canvas = { layout: 'details', width: 448, height: 224, tokens: 16 } as const;
		expect(seenIn(canvas, { width: 6000, height: 4000 })).toEqual({
			width: 224,
			height: 224,
			details: { count: 16, side: 896 },
		});
	});
});

it('knows whether a picture is the one that was noted', () => {
	const photo = { width: 6000, height: 4000 };
	const blocks = { layout: 'blocks', across: 30, down: 20, tokens: 602 } as const;
	const canvas = { layout: 'details', width: 448, height: 224, tokens: 16 } as const;
	const pictures = [tiles, blocks, canvas, { layout: 'crops', tokens: 2653 } as const];
	for (const [i, picture] of pictures.entries())
		for (const [k, other] of pictures.entries())
			expect(isSeenIn(picture, photo, seenIn(other, photo))).toBe(i === k);
	// Of the same pixels, cut another way.
	const three = { layout: 'tiles', across: 3, down: 3, side: 512, tokens: 664 } as const;
	const small = { width: 300, height: 200 };
	expect(isSeenIn(three, small, seenIn(tiles, small))).toBe(false);
	expect(isSeenIn(tiles, { width: 4000, height: 6000 }, seenIn(tiles, photo))).toBe(false);
});
