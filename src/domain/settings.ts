import type { AdvisorId } from './advisor';
import type { PhotoProgram } from './history/exports';
import type { Genre, Strictness } from './judging';
import type { ModelId } from './model/model';
import type { RunsOn } from './model/placing';

/** Ceiling of an answer in tokens; a model's context may lower it. */
export const maxTokensCeiling = 2048;

export const replyLengths = { short: 512, standard: 1024, full: maxTokensCeiling } as const;
export type ReplyLength = keyof typeof replyLengths;

/** How long the engine may be silent before it is stopped, in seconds. */
export interface Patience {
	readonly prefillSeconds: number;
	readonly generatingSeconds: number;
}
export const patienceLimits = { min: 10, max: 3600 } as const;

export const engineIdleChoices = [1, 5, 15, 60, 0] as const;
export type EngineIdleMinutes = (typeof engineIdleChoices)[number];

/** The browser's own, or one of those that there are words of. */
export const languageChoices = ['browser', 'en', 'de'] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** Of prints; `auto`: as the reader's country measures. */
export const lengthChoices = ['auto', 'cm', 'in'] as const;
export const clockChoices = ['auto', '24', '12'] as const;

export interface Settings {
	/** how hard the critic is; changes what is said and scored of new critiques */
	readonly strictness: Strictness;
	/** what kind of photos these are; `auto`: by the photo */
	readonly genre: Genre | 'auto';
	readonly lengths: (typeof lengthChoices)[number];
	readonly clock: (typeof clockChoices)[number];
	readonly advisorId: AdvisorId;
	/** asked beside `advisorId`, one job each */
	readonly otherAdvisorIds: readonly AdvisorId[];
	readonly modelId: ModelId;
	/** takes over as soon as its files are here; '': none */
	readonly nextModelId: ModelId | '';
	readonly runsOn: RunsOn;
	readonly intervalSeconds: 3 | 5 | 10;
	readonly replyLength: ReplyLength;
	/** silence that counts as stalled, in seconds */
	readonly patience: Patience;
	/** minutes without work after which the engine gives its memory back; 0 = never */
	readonly engineIdleMinutes: EngineIdleMinutes;
	readonly theme: 'system' | 'light' | 'dark';
	/** whose XMP is written; 'ask': not chosen yet */
	readonly photoProgram: PhotoProgram | 'ask';
	readonly language: LanguageChoice;
	/** false: the offer to install the app was declined */
	readonly offersInstall: boolean;
	/** whether single letters and figures are commands */
	readonly keys: boolean;
}

export const defaultSettings: Settings = {
	strictness: 'normal',
	genre: 'auto',
	lengths: 'auto',
	clock: 'auto',
	advisorId: 'ansel',
	otherAdvisorIds: [],
	modelId: 'loupe',
	nextModelId: '',
	runsOn: 'auto',
	intervalSeconds: 5,
	replyLength: 'full',
	patience: { prefillSeconds: 300, generatingSeconds: 60 },
	engineIdleMinutes: 5,
	theme: 'system',
	photoProgram: 'ask',
	language: 'browser',
	offersInstall: true,
	keys: true,
};
