/**
 * The fault ledger: which faults recur over the whole history, and where. What was measured and
 * what a model believes are counted apart; what the pixels contradicted counts for nothing.
 */
import type { Basis, FindingKind } from '../critique/critique';
import type { PhotoId } from '../ids';
import { sceneNouns } from '../critique/loupe-words';
import type { CameraFacts } from '../facts/measurements';

export interface JudgedPhoto {
	readonly photoId: PhotoId;
	/** of the critique, epoch milliseconds */
	readonly atMs: number;
	readonly findings: readonly { readonly kind: FindingKind; readonly basis: Basis }[];
	readonly camera?: CameraFacts;
	readonly scene?: string;
}

/** Fewer photos than that say nothing about a habit. */
export const leastPhotos = 8;
export const leastInGroup = 4;

export interface FaultCount {
	readonly kind: FindingKind;
	/** photos on which it was measured, or measured to agree with the model */
	readonly measured: number;
	/** photos on which the model alone says so */
	readonly opined: number;
}

export const ledgerGroupings = ['lens', 'focal_length', 'iso', 'hour', 'scene'] as const;
export type LedgerGrouping = (typeof ledgerGroupings)[number];

export interface LedgerGroup {
	readonly name: string;
	readonly photos: number;
	/** most frequent first */
	readonly faults: readonly FaultCount[];
}

/** Faults of a set of photos, most frequent first, each photo once per kind. */
export function countFaults(photos: readonly JudgedPhoto[]): readonly FaultCount[] {
	const counts = new Map<FindingKind, { measured: number; opined: number }>();
	for (const { findings } of photos) {
		const standing = findings.filter(({ basis }) => basis !== 'contradicted');
		for (const kind of new Set(standing.map((finding) => finding.kind))) {
			const count = counts.get(kind) ?? { measured: 0, opined: 0 };
			const opinion = standing.every(
				(finding) => finding.kind !== kind || finding.basis === 'opinion',
			);
			count[opinion ? 'opined' : 'measured'] += 1;
			counts.set(kind, count);
		}
	}
	return [...counts]
		.map(([kind, count]) => ({ kind, ...count }))
		.sort(
			(a, b) =>
				b.measured + b.opined - a.measured - a.opined ||
				b.measured - a.measured ||
				(a.kind < b.kind ? -1 : 1),
		);
}

/** Groups that are large enough to be compared; photos whose file does not say are in none. */
export function groupFaults(
	photos: readonly JudgedPhoto[],
	by: LedgerGrouping,
): readonly LedgerGroup[] {
	const groups = new Map<string, JudgedPhoto[]>();
	for (const photo of photos) {
		const name = groupOf[by](photo);
		if (name === undefined) continue;
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [photo]);
		else group.push(photo);
	}
	return [...groups]
		.filter(([, members]) => members.length >= leastInGroup)
		.map(([name, members]) => ({ name, photos: members.length, faults: countFaults(members) }))
		.sort((a, b) => b.photos - a.photos || (a.name < b.name ? -1 : 1));
}

const groupOf: Record<LedgerGrouping, (photo: JudgedPhoto) => string | undefined> = {
	lens: ({ camera }) => camera?.lens,
	focal_length: ({ camera }) => band(camera?.focalLengthMm, [24, 35, 60, 105, 200], 'mm'),
	iso: ({ camera }) => band(camera?.iso, [200, 800, 3200, 12_800], 'ISO'),
	hour: ({ camera }) => {
		const hour = Number(/ (\d\d):/u.exec(camera?.takenAt ?? '')?.[1] ?? NaN);
		return Number.isNaN(hour) ? undefined : hours.find(([until]) => hour < until)?.[1];
	},
	// The noun alone: what the picture is of, not how it looks.
	scene: ({ scene = '' }) =>
		sceneNouns.find((noun) => scene === noun || scene.startsWith(`${noun} `)),
};

const hours: readonly (readonly [until: number, name: string])[] = [
	[5, '0–4 h'],
	[8, '5–7 h'],
	[11, '8–10 h'],
	[15, '11–14 h'],
	[18, '15–17 h'],
	[21, '18–20 h'],
	[24, '21–23 h'],
];

/** "60–104 mm", "200 mm and more" */
function band(
	value: number | undefined,
	limits: readonly number[],
	unit: string,
): string | undefined {
	if (value === undefined || !(value > 0)) return undefined;
	const i = limits.findIndex((limit) => value < limit);
	const text = (range: string): string => (unit === 'ISO' ? `ISO ${range}` : `${range} ${unit}`);
	const last = limits.at(-1) ?? 0;
	if (i === -1) return `${text(String(last))} and more`;
	const from = limits[i - 1];
	const to = limits[i] ?? 0;
	return from === undefined
		? `under ${text(String(to))}`
		: text(`${String(from)}–${String(to - 1)}`);
}
