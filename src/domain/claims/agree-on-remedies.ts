/**
 * Remedies of one critique fit together: one crop, one exposure, and settings that can be set at
 * once. A shorter shutter asks for light, so no lower ISO is advised beside it.
 */
import { faultRules, isFault } from './all-rules';
import type { Claim, Edit, Figures } from './claim';

interface Agreed {
	readonly claims: readonly Claim[];
	/** faults that are left without a remedy */
	readonly dropped: readonly Claim[];
}

/** What one critique advises once only. */
const once = new Set(['crop', 'exposureEv', 'whiteBalance', 'nextEv', 'nextAperture']);

/** Weightiest first; what comes later gives way. */
export function agreeOnRemedies(ordered: readonly Claim[]): Agreed {
	const asksForLight = ordered.some(
		({ figures }) => figures.nextShutterSeconds !== undefined || (figures.nextEv ?? 0) > 0,
	);
	const taken = new Set<string>();
	const claims: Claim[] = [];
	const dropped: Claim[] = [];
	for (const claim of ordered) {
		const figures = without(claim.figures, (key) =>
			key === 'nextIso' ? asksForLight : once.has(key) && taken.has(key),
		);
		const edit = without(claim.edit ?? {}, (key) => once.has(key) && taken.has(key));
		const left = remedied(claim, figures, edit);
		if (left === undefined) {
			dropped.push(claim);
			continue;
		}
		for (const key of [...Object.keys(edit), ...Object.keys(figures)]) taken.add(key);
		claims.push(left);
	}
	return { claims, dropped };
}

/** Undefined: a fault of which nothing to do is left. */
function remedied(claim: Claim, figures: Figures, edit: Edit): Claim | undefined {
	const has = Object.keys(edit).length > 0 || Object.keys(figures).some((key) => isNext(key));
	const needs = isFault(claim.kind) && faultRules[claim.kind].remedy === 'figures';
	if (needs && !has) return undefined;
	const { edit: _, ...rest } = claim;
	return { ...rest, figures, ...(Object.keys(edit).length > 0 && { edit }) };
}

function without<T extends object>(from: T, isLeftOut: (key: string) => boolean): Partial<T> {
	return Object.fromEntries(Object.entries(from).filter(([key]) => !isLeftOut(key))) as Partial<T>;
}

const isNext = (key: string): boolean => key.startsWith('next');
