import type { ModelCard } from './model';

/**
 * The model that is built into Chrome. Which one answers the browser does not say, and any update
 * may bring another; its context and the size at which it looks at pictures are not published.
 */
export const browserModel: ModelCard = {
	id: 'browser',
	name: 'Chrome’s built-in model',
	engine: 'browser',
	about: 'browser',
	contract: 'general',
	contextTokens: 6144,
	expectedTokens: 700,
	picture: { layout: 'fit', longest: 896, multiple: 2, tokens: 1024 },
	scripts: ['Latin'],
};

/** What stands between a click and a critique. `absent`: this browser has none. */
export type BrowserModelStatus =
	'absent' | 'unavailable' | 'downloadable' | 'downloading' | 'available';
