import { describe, expect, it } from 'vitest';
import type { Basis, FindingKind } from '../../../../src/domain/critique/critique';
import type { JudgedPhoto } from '../../../../src/domain/history/faults';
import { countFaults, groupFaults } from '../../../../src/domain/history/faults';

const photo = (
	findings: readonly (readonly [FindingKind, Basis])[],
	change: Partial<JudgedPhoto> = {},
): JudgedPhoto => ({
	photoId: 'p',
	atMs: 0,
	findings: findings.map(([kind, basis]) => ({ kind, basis })),
	...change,
});

describe('the fault ledger', () => {
	it('counts each photo once per kind, measured apart from opined, contradicted not at all', () => {
		const photos = [
			photo([
				['noise', 'agrees'],
				['tilted', 'measured'],
			]),
			photo([
				['noise', 'opinion'],
				['noise', 'agrees'],
			]),
			photo([
				['noise', 'opinion'],
				['low_contrast', 'contradicted'],
			]),
			photo([]),
		];
		expect(countFaults(photos)).toEqual([
			{ kind: 'noise', measured: 2, opined: 1 },
			{ kind: 'tilted', measured: 1, opined: 0 },
		]);
	});

	it('compares groups that are large enough, and leaves out photos whose file does not say', () => {
		const at = (iso: number, takenAt: string): JudgedPhoto =>
			photo([['noise', 'measured']], { camera: { iso, takenAt, lens: 'A 50' } });
		const photos = [
			...[100, 100, 160, 199].map((iso) => at(iso, '2026-01-01 12:00')),
			...[3200, 6400, 12_799].map((iso) => at(iso, '2026-01-01 22:00')),
			photo([]),
		];
		const noise = (measured: number) => [{ kind: 'noise', measured, opined: 0 }];
		expect(groupFaults(photos, 'iso')).toEqual([
			{ name: 'under ISO 200', photos: 4, faults: noise(4) },
		]);
		expect(groupFaults(photos, 'lens')).toEqual([{ name: 'A 50', photos: 7, faults: noise(7) }]);
		expect(groupFaults(photos, 'hour').map(({ name }) => name)).toEqual(['11–14 h']);
		expect(groupFaults(photos, 'focal_length')).toEqual([]);
	});

	it('names bands by their limits, and scenes by their noun', () => {
		const four = (change: Partial<JudgedPhoto>) =>
			Array.from({ length: 4 }, () => photo([], change));
		const names = (change: Partial<JudgedPhoto>, by: 'iso' | 'focal_length' | 'scene') =>
			groupFaults(four(change), by).map(({ name }) => name);
		expect(names({ camera: { focalLengthMm: 85 } }, 'focal_length')).toEqual(['60–104 mm']);
		expect(names({ camera: { focalLengthMm: 600 } }, 'focal_length')).toEqual(['200 mm and more']);
		expect(names({ camera: { iso: 25_600 } }, 'iso')).toEqual(['ISO 12800 and more']);
		expect(names({ scene: 'water at night' }, 'scene')).toEqual(['water']);
		expect(names({ scene: 'a city with people' }, 'scene')).toEqual(['a city']);
	});
});
