/**
 * All words that people read, by section and language. A screen names the sections it needs, the
 * route table loads them with it. Another language is a folder beside `en`, its table of sections and
 * an entry in `languages` of `chosen.ts`: its modules are held to the types of the English ones, no screen is touched.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { SectionName, Sections, Words } from './en/sections';
import { shell } from './en/shell';

export type { SectionName, Sections } from './en/sections';

/** where words come from: a table of its own, that one more section costs the first script nothing */
let source: () => Promise<Sections> = async () => (await import('./en/sections')).en;
const loaded = new SvelteMap<SectionName, Words[SectionName]>([['shell', shell]]);

/** The words of a section in the chosen language; reactive. @throws Error for one that is not loaded */
export const text = new Proxy({} as Words, {
	get: (_, name: SectionName) => {
		const section = loaded.get(name);
		if (section === undefined) throw new Error(`The words of "${name}" are not loaded.`);
		return section;
	},
});

/** Loads sections in the chosen language; those that are there cost nothing. */
export async function loadText(...names: readonly SectionName[]): Promise<void> {
	const missing = names.filter((name) => !loaded.has(name));
	if (missing.length === 0) return;
	const from = source;
	const sections = await from();
	await Promise.all(
		missing.map(async (name) => {
			const section = await sections[name]();
			if (from === source) loaded.set(name, section);
		}),
	);
	// Another language was chosen meanwhile: its words are wanted.
	if (from !== source) await loadText(...names);
}

/** The sections that the page has asked for. */
export const loadedSections = (): readonly SectionName[] => [...loaded.keys()];

/** From now on words are of that language; what is on the screen is worded anew. */
export function speakFrom(
	next: () => Promise<Sections>,
	words: ReadonlyMap<SectionName, Words[SectionName]>,
): void {
	source = next;
	for (const [name, section] of words) loaded.set(name, section);
}
