/** All that an answer may rest on: a stored result, read once. */
import type { ClaimKind, Withdrawal } from '../claims/claim';
import type { Place, Severity } from '../critique/critique';
import { readSubject } from '../critique/read-subject';
import type { PhotoCritique } from '../critique/photo-critique';
import type { Facts } from '../facts/facts';
import { unsureBelow } from '../facts/facts';
import { factsOf } from '../facts/facts-of';
import type { Measurements } from '../facts/measurements';
import type { JobResult } from '../job/result';

export interface Standing {
	readonly severity: Severity;
	readonly where: Place;
}

export interface Material {
	readonly facts: Facts;
	/** what the critique says, and nothing that it withdrew */
	readonly standing: ReadonlyMap<ClaimKind, Standing>;
	readonly withdrawn: ReadonlyMap<ClaimKind, Withdrawal>;
	/** absent for what is no photograph */
	readonly critique: PhotoCritique | undefined;
	/** what it was taken for instead of a photograph */
	readonly what?: string;
	readonly measurements: Measurements | undefined;
}

/** how often Loupe is right where it names one (docs/loupe.md) */
const rightSubject = 0.8;

/** Where the answer says that the subject is. */
function subjectFact(rawText = ''): Facts {
	const [, words = ''] = /"subject":"([a-z ]+)"/u.exec(rawText) ?? [];
	const found = readSubject(words);
	if (found === undefined) return {};
	const { where, size } = found;
	return { subject: { value: { size }, confidence: rightSubject, from: 'model', where } };
}

export function materialOf({ critique, measurements, rawText }: JobResult): Material {
	const photo = critique?.kind === 'critique' ? critique : undefined;
	const claims = photo?.claims ?? [];
	const standing = claims.filter(({ withdrawn }) => withdrawn === undefined);
	const measured = measurements === undefined ? {} : factsOf(measurements);
	return {
		facts: { ...measured, ...subjectFact(rawText) },
		// What critiques of before there were claims name is held against nothing: the pixels answer.
		standing: new Map(standing.map((each) => [each.kind, each] as const)),
		withdrawn: new Map(
			claims.flatMap(({ kind, withdrawn }) =>
				withdrawn === undefined ? [] : [[kind, withdrawn] as const],
			),
		),
		critique: photo,
		...(critique?.kind === 'not_a_photograph' && { what: critique.what }),
		measurements,
	};
}

/** A fact's value where it is sure enough to be told. */
export function sureOf<N extends keyof Facts>(
	{ facts }: Material,
	name: N,
): NonNullable<Facts[N]>['value'] | undefined {
	const fact = facts[name];
	return fact !== undefined && fact.confidence >= unsureBelow ? fact.value : undefined;
}
