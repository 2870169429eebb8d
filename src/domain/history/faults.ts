/**
 * The fault ledger: which faults recur over the whole history, and where. What was measured and
 * what a model believes are counted apart; what was withdrawn counts for nothing.
 */
import type { FaultKind } from '../claims/claim';
import { claimOfFinding } from '../claims/finding-kinds';
import type { Basis, FindingKind } from '../critique/critique';
import type { PhotoId } from '../ids';
import { sceneNouns } from '../critique/loupe-words';
import type { CameraFacts } from '../facts/measurements';

interface Fault {
	readonly kind: FaultKind;
	readonly basis: Basis;
}

export interface JudgedPhoto {
	readonly photoId: PhotoId;
	/** of the critique, epoch milliseconds */
	readonly atMs: number;
	readonly faults: readonly Fault[];
	readonly camera?: CameraFacts;
	readonly scene?: string;
}

/** The faults of a critique of before claims: its measuring took much for a fault that is none. */
export function earlierFaults(
	findings: readonly { readonly kind: FindingKind; readonly basis: Basis }[],
): readonly Fault[] {
	return findings.flatMap(({ kind, basis }) =>
		basis === 'contradicted' ? [] : [{ kind: claimOfFinding[kind], basis: 'opinion' }],
	);
}

/** Fewer photos than that say nothing about a habit. */
export const leastPhotos = 8;
export const leastInGroup = 4;

export interface FaultCount {
	readonly kind: FaultKind;
	/** photos on which it was measured, or measured to agree with the model */
	readonly measured: number;
	/** photos on which the model alone says so */
	readonly opined: number;
}

export const ledgerGroupings = ['lens', 'focal_length', 'iso', 'hour', 'scene'] as const;
export type LedgerGrouping = (typeof ledgerGroupings)[number];

/** What the photos of a group share: a name, or a figure `from` one up to, without, another. */
export type LedgerCommon =
	| { readonly name: string }
	| { readonly name?: never; readonly from?: number; readonly below?: number };

export interface LedgerGroup {
	readonly common: LedgerCommon;
	readonly photos: number;
	/** most frequent first */
	readonly faults: readonly FaultCount[];
}

/** Faults of a set of photos, most frequent first, each photo once per kind. */
export function countFaults(photos: readonly JudgedPhoto[]): readonly FaultCount[] {
	const counts = new Map<FaultKind, { measured: number; opined: number }>();
	for (const { faults } of photos) {
		const standing = faults.filter(({ basis }) => basis !== 'contradicted');
		for (const kind of new Set(standing.map((fault) => fault.kind))) {
			const count = counts.get(kind) ?? { measured: 0, opined: 0 };
			const opinion = standing.every((fault) => fault.kind !== kind || fault.basis === 'opinion');
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
	const groups = new Map<string, { common: LedgerCommon; members: JudgedPhoto[] }>();
	for (const photo of photos) {
		const common = groupOf[by](photo);
		if (common === undefined) continue;
		const key = JSON.stringify(common);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, { common, members: [photo] });
		else group.members.push(photo);
	}
	return [...groups.values()]
		.filter(({ members }) => members.length >= leastInGroup)
		.map(({ common, members }) => ({
			common,
			photos: members.length,
			faults: countFaults(members),
		}))
		.sort((a, b) => b.photos - a.photos || inOrder(a.common, b.common));
}

function inOrder(a: LedgerCommon, b: LedgerCommon): number {
	if (a.name !== undefined && b.name !== undefined) return a.name < b.name ? -1 : 1;
	return (a.name === undefined ? (a.from ?? 0) : 0) - (b.name === undefined ? (b.from ?? 0) : 0);
}

const groupOf: Record<LedgerGrouping, (photo: JudgedPhoto) => LedgerCommon | undefined> = {
	lens: ({ camera }) => named(camera?.lens),
	focal_length: ({ camera }) => band(positive(camera?.focalLengthMm), [24, 35, 60, 105, 200]),
	iso: ({ camera }) => band(positive(camera?.iso), [200, 800, 3200, 12_800]),
	hour: ({ camera }) => {
		const hour = Number(/ (\d\d):/u.exec(camera?.takenAt ?? '')?.[1] ?? NaN);
		return band(hour < 24 ? hour : undefined, hours);
	},
	// The noun alone: what the picture is of, not how it looks.
	scene: ({ scene = '' }) =>
		named(sceneNouns.find((noun) => scene === noun || scene.startsWith(`${noun} `))),
};

/** of the day, on which another part of it begins */
const hours = [5, 8, 11, 15, 18, 21];

const named = (name: string | undefined): LedgerCommon | undefined =>
	name === undefined ? undefined : { name };

/** What a file has as 0 it does not say. */
const positive = (value = 0): number | undefined => (value > 0 ? value : undefined);

function band(value: number | undefined, limits: readonly number[]): LedgerCommon | undefined {
	if (value === undefined) return undefined;
	const below = limits.find((limit) => value < limit);
	const from = limits.findLast((limit) => value >= limit);
	return { ...(from !== undefined && { from }), ...(below !== undefined && { below }) };
}
