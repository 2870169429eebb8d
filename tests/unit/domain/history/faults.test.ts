import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../../src/domain/claims/claim';
import type { Basis } from '../../../../src/domain/critique/critique';
import type { JudgedPhoto, LedgerGrouping } from '../../../../src/domain/history/faults';
import { countFaults, earlierFaults, groupFaults } from '../../../../src/domain/history/faults';
import { records } from '../../../../src/ui/text/en/records';

const photo = (
	faults: readonly (readonly [FaultKind, Basis])[],
	change: Partial<JudgedPhoto> = {},
): JudgedPhoto => ({
	photoId: 'p',
	atMs: 0,
	faults: faults.map(([kind, basis]) => ({ kind, basis })),
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
				['flat_tones', 'contradicted'],
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
			{ common: { below: 200 }, photos: 4, faults: noise(4) },
		]);
		expect(groupFaults(photos, 'lens')).toEqual([
			{ common: { name: 'A 50' }, photos: 7, faults: noise(7) },
		]);
		expect(groupFaults(photos, 'hour').map(({ common }) => common)).toEqual([
			{ from: 11, below: 15 },
		]);
		expect(groupFaults(photos, 'focal_length')).toEqual([]);
	});

	it('tells bands by their limits, and scenes by their noun', () => {
		const four = (change: Partial<JudgedPhoto>) =>
			Array.from({ length: 4 }, () => photo([], change));
		const told = (change: Partial<JudgedPhoto>, by: LedgerGrouping) =>
			groupFaults(four(change), by).map(({ common }) => [
				common,
				records.faults.groupName(by, common),
			]);
		const at = (hour: string) => ({ camera: { takenAt: `2026-01-01 ${hour}:00` } });
		expect(told({ camera: { focalLengthMm: 85 } }, 'focal_length')).toEqual([
			[{ from: 60, below: 105 }, '60–104 mm'],
		]);
		expect(told({ camera: { focalLengthMm: 600 } }, 'focal_length')).toEqual([
			[{ from: 200 }, '200 mm and more'],
		]);
		expect(told({ camera: { focalLengthMm: 0, iso: 0 } }, 'focal_length')).toEqual([]);
		expect(told({ camera: { iso: 25_600 } }, 'iso')).toEqual([
			[{ from: 12_800 }, 'ISO 12800 and more'],
		]);
		expect(told({ camera: { iso: 100 } }, 'iso')).toEqual([[{ below: 200 }, 'under ISO 200']]);
		expect(told(at('00'), 'hour')).toEqual([[{ below: 5 }, '0–4 h']]);
		expect(told(at('23'), 'hour')).toEqual([[{ from: 21 }, '21–23 h']]);
		expect(told(at('99'), 'hour')).toEqual([]);
		expect(told({ scene: 'water at night' }, 'scene')).toEqual([[{ name: 'water' }, 'water']]);
		expect(told({ scene: 'a city with people' }, 'scene')).toEqual([
			[{ name: 'a city' }, 'a city'],
		]);
	});

	it('puts the largest group first, equal ones by their figures', () => {
		const photos = [12_800, 3200, 100].flatMap((iso) =>
			Array.from({ length: iso === 3200 ? 5 : 4 }, () => photo([], { camera: { iso } })),
		);
		expect(groupFaults(photos, 'iso').map(({ common }) => common)).toEqual([
			{ from: 3200, below: 12_800 },
			{ below: 200 },
			{ from: 12_800 },
		]);
	});
});

it('takes what a critique of before claims found as opinion, whatever it called it', () => {
	const faults = earlierFaults([
		{ kind: 'clipped_highlights', basis: 'measured' },
		{ kind: 'tilted', basis: 'agrees' },
		{ kind: 'noise', basis: 'contradicted' },
	]);
	expect(countFaults([{ photoId: 'p', atMs: 0, faults }])).toEqual([
		{ kind: 'burnt_areas', measured: 0, opined: 1 },
		{ kind: 'tilted', measured: 0, opined: 1 },
	]);
});
