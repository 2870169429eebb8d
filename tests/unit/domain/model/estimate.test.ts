import { expect, it } from 'vitest';
import type { GpuSpeed } from '../../../../src/domain/model/estimate';
import { estimateMs, softwareSpeed, timeOf } from '../../../../src/domain/model/estimate';
import type { ModelCard } from '../../../../src/domain/model/model';
import { loupe } from '../../../../src/domain/model/models';

const speed: GpuSpeed = { bytesPerSecond: 1e9, flopsPerSecond: 1e12, roundMs: 1, atMs: 0 };
const sized = (id: string, megabytes: number): ModelCard => ({
	...loupe,
	id,
	parameters: megabytes * 1e6,
	expectedTokens: 100,
	picture: { layout: 'fit', longest: 1, multiple: 1, tokens: 600 },
	package: { ...loupe.package, files: [{ name: 'a', bytes: megabytes * 1e6, sha256: '' }] },
});

it('counts reading by multiplications, and writing by reads of all weights', () => {
	// 1000 tokens × 2 × 10^9 at 10^12 a second: 2 s. 100 tokens of 1 s and 1 ms each.
	expect(estimateMs(sized('a', 1000), speed)).toBeCloseTo(2000 + 100 * 1001);
	const { package: _, ...elsewhere } = loupe;
	expect(estimateMs(elsewhere, speed)).toBeUndefined();
});

it('counts the work of the eyes, and all rows of the picture', () => {
	const plain = sized('a', 1000);
	const seeing = { ...plain, eyesFlops: 3e12 };
	expect(estimateMs(seeing, speed)! - estimateMs(plain, speed)!).toBeCloseTo(3000);
	const tiles = { layout: 'tiles', across: 2, down: 2, side: 512, tokens: 333 } as const;
	const fewer = { ...plain, picture: { ...tiles, tokens: 0 } };
	const rows = estimateMs({ ...plain, picture: tiles }, speed)! - estimateMs(fewer, speed)!;
	expect(rows).toBeCloseTo(333 * 2);
});

it('takes the figures of a machine of its kind where this one was not measured, and says so', () => {
	const big = sized('big', 1000);
	const told = timeOf(big, undefined, [], softwareSpeed);
	expect(told).toEqual({ ms: estimateMs(big, softwareSpeed), basis: 'typical' });
	expect(timeOf(big, speed, [], softwareSpeed)?.basis).toBe('measuring');
});

it('believes this device’s own critiques most, then another model’s, then the measuring alone', () => {
	const [small, big] = [sized('small', 10), sized('big', 1000)];
	expect(timeOf(big, undefined, [])).toBeUndefined();
	expect(timeOf(big, speed, [])).toEqual({ ms: estimateMs(big, speed), basis: 'measuring' });
	const slower = 3 * estimateMs(small, speed)!;
	const corrected = timeOf(big, speed, [{ model: small, ms: slower }]);
	expect(corrected?.basis).toBe('corrected');
	expect(corrected?.ms).toBeCloseTo(3 * estimateMs(big, speed)!);
	const server = { model: { ...small, engine: 'server' } as const, ms: 9e9 };
	expect(timeOf(big, speed, [server])?.basis).toBe('measuring');
	expect(timeOf(big, speed, [{ model: big, ms: 7 }])).toEqual({ ms: 7, basis: 'history' });
});
