/** The sections of English: what another language has to have. */
import { shell } from './shell';

export const en = {
	/** in the page's own script: the first screen waits for nothing */
	shell: () => Promise.resolve(shell),
	/** fetched with the storage: nothing fails and no job speaks before it is open */
	failures: async () => (await import('./failures')).failures,
	foot: async () => (await import('./foot')).foot,
	steps: async () => (await import('./steps')).steps,
	/** with the page API's calls, and with the first refusal on the page */
	refusals: async () => (await import('./refusals')).refusals,
	terms: async () => (await import('./terms')).terms,
	facts: async () => (await import('./facts')).facts,
	critique: async () => (await import('./critique')).critique,
	/** sentences about a photo; with the critique that is being written */
	claims: async () => (await import('./claims/book')).claims,
	answers: async () => (await import('./answers')).answers,
	compare: async () => (await import('./compare')).compare,
	records: async () => (await import('./records')).records,
	traffic: async () => (await import('./traffic')).traffic,
	exports: async () => (await import('./exports')).exports,
	report: async () => (await import('./report')).report,
	advisors: async () => (await import('./advisors')).advisors,
	gallery: async () => (await import('./gallery')).gallery,
	queue: async () => (await import('./queue')).queue,
	settings: async () => (await import('./settings')).settings,
	downloads: async () => (await import('./downloads')).downloads,
	/** with the sheet of keys */
	keys: async () => (await import('./keys')).keys,
	/** with the photo as large as the window */
	viewer: async () => (await import('./viewer')).viewer,
	models: async () => (await import('./models')).models,
	server: async () => (await import('./server')).server,
	folders: async () => (await import('./folders')).folders,
	installed: async () => (await import('./installed')).installed,
};

export type SectionName = keyof typeof en;
export type Words = { readonly [Name in SectionName]: Awaited<ReturnType<(typeof en)[Name]>> };
/** How each section of a language is fetched; one more section costs the first script nothing more. */
export type Sections = { readonly [Name in SectionName]: () => Promise<Words[Name]> };

export const sectionNames = Object.keys(en) as SectionName[];
