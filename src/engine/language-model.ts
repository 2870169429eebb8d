/**
 * Chrome's Prompt API, as much of it as is used here. It exists in windows alone, and its presence
 * promises nothing: `availability` has the word.
 */

type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Expectations {
	readonly expectedInputs: readonly {
		readonly type: 'text' | 'image';
		readonly languages?: readonly string[];
	}[];
	readonly expectedOutputs: readonly {
		readonly type: 'text';
		readonly languages: readonly string[];
	}[];
}

export type PromptContent =
	| { readonly type: 'text'; readonly value: string }
	| { readonly type: 'image'; readonly value: Blob };

export interface PromptMessage {
	readonly role: 'user';
	readonly content: readonly PromptContent[];
}

export interface PromptOptions {
	readonly signal: AbortSignal;
	/** a JSON schema */
	readonly responseConstraint?: object;
	readonly omitResponseConstraintInput?: boolean;
}

export interface LanguageModelSession {
	/** tokens that the session holds by now */
	readonly contextUsage?: number;
	/** increments of the answer */
	promptStreaming(
		messages: readonly PromptMessage[],
		options: PromptOptions,
	): ReadableStream<string>;
	measureContextUsage?(messages: readonly PromptMessage[], options: PromptOptions): Promise<number>;
	clone(options: { readonly signal: AbortSignal }): Promise<LanguageModelSession>;
	destroy(): void;
}

export interface CreateOptions extends Expectations {
	readonly signal?: AbortSignal;
	readonly monitor?: (monitor: EventTarget) => void;
}

export interface LanguageModels {
	/** asked with what `create` will be asked with: a model of text alone may be available */
	availability(options: Expectations): Promise<Availability>;
	create(options: CreateOptions): Promise<LanguageModelSession>;
}

/** English alone: the session says what it is for, else the browser warns. */
export const expectations: Expectations = {
	expectedInputs: [{ type: 'text', languages: ['en'] }, { type: 'image' }],
	expectedOutputs: [{ type: 'text', languages: ['en'] }],
};

interface Brands {
	readonly brands: readonly { readonly brand: string; readonly version: string }[];
}

/** The scope that may hold the API. */
export interface LanguageModelScope {
	readonly LanguageModel?: LanguageModels;
	readonly navigator: object;
}

export interface FoundModels {
	readonly models: LanguageModels;
	/** name and version of the browser, "Chrome 157" */
	readonly browser: string;
}

const chromes: Readonly<Record<string, string>> = {
	'Google Chrome': 'Chrome',
	Chromium: 'Chromium',
};

/**
 * undefined where there is none, and where the browser is another: what Chrome documents of where its
 * model runs, other browsers have not promised.
 */
export function findLanguageModels({
	LanguageModel: models,
	navigator,
}: LanguageModelScope): FoundModels | undefined {
	const { userAgentData } = navigator as { readonly userAgentData?: Brands };
	const brands = userAgentData?.brands ?? [];
	if (models === undefined || brands.some(({ brand }) => isOther(brand))) return undefined;
	const known = Object.keys(chromes).flatMap((name) =>
		brands.filter(({ brand }) => brand === name),
	);
	const [found] = known;
	if (found === undefined) return undefined;
	return { models, browser: `${chromes[found.brand] ?? found.brand} ${found.version}` };
}

/** A browser built on Chromium names both; the made-up brand that keeps lists honest has odd signs in it. */
function isOther(brand: string): boolean {
	return !(brand in chromes) && !/not.?a.?brand/iu.test(brand.replace(/[^a-z]/giu, ''));
}
