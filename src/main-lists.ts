/** The part of the composition root that lists and photos need: fetched with the first screen of theirs. */
export { History } from './state/history.svelte';
export { PhotoUrls } from './state/photo-urls.svelte';
