/**
 * All words that people read, by section and language. A screen names the sections it needs, the
 * route table loads them with it. Another language is a folder beside `en` and an entry in
 * `languages`: its modules are held to the types of the English ones, no screen is touched.
 */
import { SvelteMap } from 'svelte/reactivity';
import { shell } from './en/shell';
import { setLanguageTag } from './language';

const en = {
	/** in the page's own script: the first screen waits for nothing */
	shell: () => Promise.resolve(shell),
	/** fetched with the storage: nothing fails and no job speaks before it is open */
	failures: async () => (await import('./en/failures')).failures,
	foot: async () => (await import('./en/foot')).foot,
	steps: async () => (await import('./en/steps')).steps,
	/** with the page API's calls, and with the first refusal on the page */
	refusals: async () => (await import('./en/refusals')).refusals,
	terms: async () => (await import('./en/terms')).terms,
	facts: async () => (await import('./en/facts')).facts,
	critique: async () => (await import('./en/critique')).critique,
	/** sentences about a photo; with the critique that is being written */
	claims: async () => (await import('./en/claims/book')).claims,
	answers: async () => (await import('./en/answers')).answers,
	compare: async () => (await import('./en/compare')).compare,
	/** with the sheet of keys */
	keys: async () => (await import('./en/keys')).keys,
	/** with the first photo that is enlarged */
	viewer: async () => (await import('./en/viewer')).viewer,
	records: async () => (await import('./en/records')).records,
	exports: async () => (await import('./en/exports')).exports,
	report: async () => (await import('./en/report')).report,
	advisors: async () => (await import('./en/advisors')).advisors,
	gallery: async () => (await import('./en/gallery')).gallery,
	queue: async () => (await import('./en/queue')).queue,
	settings: async () => (await import('./en/settings')).settings,
	downloads: async () => (await import('./en/downloads')).downloads,
	models: async () => (await import('./en/models')).models,
	server: async () => (await import('./en/server')).server,
	folders: async () => (await import('./en/folders')).folders,
	installed: async () => (await import('./en/installed')).installed,
};

export type SectionName = keyof typeof en;
type Sections = { readonly [Name in SectionName]: Awaited<ReturnType<(typeof en)[Name]>> };

export interface Language {
	/** BCP 47 */
	readonly tag: string;
	/** its own name, in itself */
	readonly name: string;
	readonly sections: { readonly [Name in SectionName]: () => Promise<Sections[Name]> };
}

export const languages: Record<'en', Language> = {
	en: { tag: 'en', name: 'English', sections: en },
};

export const sectionNames = Object.keys(en) as SectionName[];

let language: Language = languages.en;
const loaded = new SvelteMap<SectionName, Sections[SectionName]>([['shell', shell]]);

/** The words of a section in the chosen language; reactive. @throws Error for one that is not loaded */
export const text = {} as Sections;
for (const name of sectionNames) {
	Object.defineProperty(text, name, {
		enumerable: true,
		get: () => {
			const section = loaded.get(name);
			if (section === undefined) throw new Error(`The words of "${name}" are not loaded.`);
			return section;
		},
	});
}

/** Loads sections in the chosen language; those that are there cost nothing. */
export async function loadText(...names: readonly SectionName[]): Promise<void> {
	const from = language;
	await Promise.all(
		names.map(async (name) => {
			if (loaded.has(name)) return;
			const section = await from.sections[name]();
			if (from === language) loaded.set(name, section);
		}),
	);
	// Another language was chosen meanwhile: its words are wanted.
	if (from !== language) await loadText(...names);
}

/** Changes the language of all that is shown; what is on the screen is worded anew. */
export async function chooseLanguage(next: Language): Promise<void> {
	const sections = new Map<SectionName, Sections[SectionName]>();
	for (;;) {
		const missing = [...loaded.keys()].filter((name) => !sections.has(name));
		if (missing.length === 0) break;
		await Promise.all(missing.map(async (name) => sections.set(name, await next.sections[name]())));
	}
	language = next;
	setLanguageTag(next.tag);
	for (const [name, section] of sections) loaded.set(name, section);
}
