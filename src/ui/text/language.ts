/** The chosen language by its tag: what formats follow. `index.ts` sets it. */
import { SvelteMap } from 'svelte/reactivity';
import type { Settings } from '../../domain/settings';

type Written = Pick<Settings, 'lengths' | 'clock'>;

const chosen = new SvelteMap<'tag' | keyof Written, string>();

/** BCP 47: "en"; reactive */
export const languageTag = (): string => chosen.get('tag') ?? 'en';

export function setLanguageTag(tag: string): void {
	chosen.set('tag', tag);
	if (typeof document !== 'undefined') document.documentElement.lang = tag;
}

/** How lengths and times are written; reactive. Undefined: as the reader's country does. */
export const writtenAs = (what: keyof Written): string | undefined => chosen.get(what);

export function writeAs({ lengths, clock }: Written): void {
	chosen.set('lengths', lengths);
	chosen.set('clock', clock);
}
