import { expect, it } from 'vitest';
import { sideOf } from '../../../../src/domain/photo/region';

it.each([
	['left', 0.1, 0.35],
	['left', 0.3, 0.22],
	[undefined, 0.2, 0.43],
	[undefined, 0, 1],
	[undefined, 0.4, 0.2],
	['right', 0.48, 0.1],
	['right', 0.55, 0.4],
] as const)('calls it %s of the middle: from %f, %f wide', (side, x, width) => {
	expect(sideOf({ x, y: 0.4, width, height: 0.2 })).toBe(side);
});
