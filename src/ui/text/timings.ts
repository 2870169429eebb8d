import type { Timings } from '../../domain/job/timings';

export const timingNames: Record<keyof Timings, string> = {
	queuedMs: 'Waited',
	imageMs: 'Photo prepared',
	loadMs: 'Model loaded',
	prefillMs: 'To first token',
	decodeMs: 'Written',
	checkMs: 'Checked',
	totalMs: 'In all',
};
