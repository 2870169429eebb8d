/** A phrase book of names and places: for what has nothing to do with how things are said. */
import { advisorIds } from '../../src/domain/advisor';
import type {
	FaultPhrases,
	MeritPhrases,
	PhraseBook,
	Told,
} from '../../src/domain/claims/phrase-book';
import type { Words } from '../../src/state/words';
import { words } from '../../src/ui/text/words';
import { faultKinds, meritKinds } from '../../src/domain/claims/claim';
import { plainKinds } from '../../src/domain/claims/plain-topics';

const named = (kind: string, { claim: { where } }: Told): string =>
	`${kind.replaceAll('_', ' ')}, ${where}`;

function record<K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> {
	return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;
}

export const plainBook: PhraseBook = {
	faults: record(faultKinds, (kind): FaultPhrases => ({
		says: [(told) => `There: ${named(kind, told)}.`],
		what: () => `mend ${kind.replaceAll('_', ' ')}`,
		why: [(told) => `Because of ${named(kind, told)}.`],
		now: () => `Now ${kind}.`,
		next: () => `Next ${kind}.`,
		leads: [(told) => `Above all ${named(kind, told)}.`],
	})),
	merits: record(meritKinds, (kind): MeritPhrases => ({
		says: [(told) => `Good: ${named(kind, told)}.`],
		short: (told) => named(kind, told),
		leads: [(told) => `It rests on ${named(kind, told)}.`],
	})),
	voices: record(advisorIds, () => ({ leads: {}, says: {} })),
	nothing: (dimension) => `Nothing stands out in ${dimension}.`,
	plain: record(plainKinds, () => [() => 'A photo.']),
	plainest: 'A photo.',
	hasFigure: () => true,
	suggestions: record(advisorIds, () => ({})),
	outside: () => 'Outside.',
	scene: () => undefined,
};

export const plainWords: Words = { ...words, book: () => Promise.resolve(plainBook) };
