import type { AdvisorId } from './advisor';
import type { ModelId } from './model';

/** Ceiling of an answer in tokens; a model's context may lower it. */
export const maxTokensCeiling = 2048;

export const replyLengths = { short: 512, standard: 1024, full: maxTokensCeiling } as const;
export type ReplyLength = keyof typeof replyLengths;

export interface Settings {
	readonly advisorId: AdvisorId;
	readonly modelId: ModelId;
	readonly intervalSeconds: 3 | 5 | 10;
	readonly replyLength: ReplyLength;
	readonly theme: 'system' | 'light' | 'dark';
}

export const defaultSettings: Settings = {
	advisorId: 'ansel',
	modelId: 'loupe',
	intervalSeconds: 5,
	replyLength: 'full',
	theme: 'system',
};
