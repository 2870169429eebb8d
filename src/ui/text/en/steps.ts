/** What a job is doing, in a line. Public lines end in three points, as scripts know them. */
import type { Phase } from '../../../domain/job/job-event';
import { formatNumber } from '../formats';
import { plural } from './plural';

const named: Record<Exclude<Phase, 'generating'>, string> = {
	queued: 'Waiting',
	image_processing: 'Preparing the photo',
	model_loading: 'Loading the model',
	prefill: 'Reading',
	finalizing: 'Checking and saving',
};

export const steps = {
	named,
	/** in place of a model's answer that cannot be used, and of a critique; stored with the result */
	instead: {
		noAnswer:
			'The model gave no answer. You can ask about the measurements, the camera’s record and the critique.',
		notAPhotograph: (what: string) =>
			`This looks like ${what}, not a photograph, so it was not scored.`,
		oneTone: 'Measured: the whole picture has a single tone, so it was not scored.',
	},
	/** one of them for each job, of what is generated */
	generating: [
		(name: string) => `${name} is weighing it (simulated)`,
		(name: string) => `${name} is reading it (simulated)`,
		(name: string) => `${name} is considering it (simulated)`,
		(name: string) => `${name} is working through it (simulated)`,
	],
	/** on the screen, where the public line would be too terse. @param tps null: not known yet */
	writing: (tokens: number, tps: number | null, silentSeconds: number, isEstimated: boolean) => {
		const about = isEstimated ? 'about ' : '';
		const speed = tps === null ? '' : `, ${about}${formatNumber(tps, 1)} tokens/s`;
		const silence = silentSeconds > 0 ? `, nothing new for ${formatNumber(silentSeconds)} s` : '';
		return `Writing… ${about}${plural(tokens, { one: '# token', other: '# tokens' })}${speed}${silence}`;
	},
	loading: (percent: number, seconds: number) =>
		`Loading the model... (${String(percent)} %, ${String(seconds)} s)`,
	readingPhoto: (seconds: number) => `Reading the photo... (${String(seconds)} s)`,
	readingQuestion: (seconds: number) => `Reading the question... (${String(seconds)} s)`,
	/** @param sentence what happened */
	retrying: (sentence: string, attempt: number, attempts: number) =>
		`${sentence} Trying again: attempt ${String(attempt)} of ${String(attempts)}.`,
};
