/** The chosen language by its tag: what formats follow. `index.ts` sets it. */
import { SvelteMap } from 'svelte/reactivity';

const chosen = new SvelteMap<'tag', string>();

/** BCP 47: "en"; reactive */
export const languageTag = (): string => chosen.get('tag') ?? 'en';

export function setLanguageTag(tag: string): void {
	chosen.set('tag', tag);
	if (typeof document !== 'undefined') document.documentElement.lang = tag;
}
