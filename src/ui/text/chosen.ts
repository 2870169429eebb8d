/** The languages, and which is spoken: the one that is chosen, else the browser's first that there is. */
import type { SectionName, Sections, Words } from './en/sections';
import { loadedSections, speakFrom } from '.';
import { languageTag, setLanguageTag } from './language';

export interface Language {
	/** BCP 47 */
	readonly tag: string;
	/** its own name, in itself */
	readonly name: string;
	readonly sections: () => Promise<Sections>;
	/** file beside the page, by which the system names the app and its shortcuts */
	readonly manifest?: string;
}

export const languages = {
	en: {
		tag: 'en',
		name: 'English',
		sections: async () => (await import('./en/sections')).en,
		manifest: 'manifest.webmanifest',
	},
	de: {
		tag: 'de',
		name: 'Deutsch',
		sections: async () => (await import('./de/sections')).sections,
		manifest: 'manifest.de.webmanifest',
	},
} satisfies Record<string, Language>;

let wanted: Language = languages.en;

/** Changes the language of all that is shown. */
export async function chooseLanguage(next: Language): Promise<void> {
	wanted = next;
	const from = await next.sections();
	const words = new Map<SectionName, Words[SectionName]>();
	for (;;) {
		const missing = loadedSections().filter((name) => !words.has(name));
		if (missing.length === 0) break;
		await Promise.all(missing.map(async (name) => words.set(name, await from[name]())));
	}
	// The last one that was asked for is spoken, whichever came first.
	if (wanted !== next) return;
	setLanguageTag(next.tag);
	nameApp(next.manifest);
	speakFrom(next.sections, words);
}

function nameApp(manifest: string | undefined): void {
	if (manifest === undefined || typeof document === 'undefined') return;
	const link = document.querySelector('link[rel=manifest]');
	if (link !== null && link.getAttribute('href')?.endsWith(`/${manifest}`) !== true)
		link.setAttribute('href', manifest);
}

type LanguageTag = keyof typeof languages;

const isLanguage = (tag: string): tag is LanguageTag => Object.hasOwn(languages, tag);

/** The browser's own wish among what there is. */
export const browsersLanguage = (): LanguageTag =>
	navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';

/** @param choice of the settings; any word that is no language: as the browser has it */
export async function speakChosen(choice: string): Promise<void> {
	const language = languages[isLanguage(choice) ? choice : browsersLanguage()];
	if (language.tag === languageTag() && language === wanted) return;
	await chooseLanguage(language);
}
