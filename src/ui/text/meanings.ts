/** What a typed word means in any language: a critique is found by it whatever language it was told in. */
import type { ClaimKind } from '../../domain/claims/claim';
import { claimKinds } from '../../domain/claims/claim';
import { sceneMoods, sceneNouns } from '../../domain/critique/loupe-words';
import { indexWords, splitWords } from '../../domain/history/plain-words';
import type { Meanings } from '../../domain/history/search-words';
import { claimWords } from '../../domain/history/search-words';
import { languages } from './chosen';

/** letters from which on the beginning of a word says something */
const leastLetters = 3;

interface Named {
	/** words of the name, in one language */
	readonly words: readonly string[];
	/** index words that every critique of it has */
	readonly found: readonly string[];
}

let named: Promise<readonly Named[]> | undefined;

/** Names of claims and of what is seen, in all languages; fetched with the first search. */
async function names(): Promise<readonly Named[]> {
	const terms = await Promise.all(
		Object.values(languages).map(async ({ sections }) => (await sections()).terms()),
	);
	const article = /^(?:a|an|the|in|at|on|out of|before|among|by) /u;
	return terms.flatMap(({ claims, scene }) => [
		...claimKinds.map((kind: ClaimKind) => ({
			words: indexWords(claims[kind]),
			found: claimWords(kind),
		})),
		...sceneNouns.map((noun) => ({
			words: indexWords(scene(noun)),
			found: indexWords(noun.replace(article, '')),
		})),
		...sceneMoods.map((mood) => ({
			// A mood is worded behind a noun; what is left of the noun's own words is not its.
			words: indexWords(scene(`food ${mood}`)).filter(
				(word) => !indexWords(scene('food')).includes(word),
			),
			found: indexWords(mood.replace(article, '')),
		})),
	]);
}

/** undefined: nothing of it is a name of anything */
export async function meaningsOf(text: string): Promise<Meanings | undefined> {
	const typed = splitWords(text).filter((word) => word.length >= leastLetters);
	if (typed.length === 0) return undefined;
	named ??= names();
	const all = await named.catch(() => {
		// Words are found as they stand; the next search asks again.
		named = undefined;
		return [];
	});
	const found = typed.flatMap((typedWord) => {
		const sets = all
			.filter(({ words }) => words.some((word) => word.startsWith(typedWord)))
			.map((each) => each.found);
		const unlike = new Map(sets.map((set) => [set.join(' '), set]));
		return unlike.size === 0 ? [] : [[typedWord, [...unlike.values()]] as const];
	});
	return found.length === 0 ? undefined : Object.fromEntries(found);
}
