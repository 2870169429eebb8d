import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../../src/domain/failure';
import { failureCodes } from '../../../../src/domain/failure';
import { maxAttempts } from '../../../../src/domain/job/job';
import type { ErrorEvent, StatusUpdateEvent } from '../../../../src/domain/job/job-event';
import { tellEvent, tellJob, tellResult } from '../../../../src/api/told';
import { describeEvent } from '../../../../src/ui/text/events';
import { failureMessage } from '../../../../src/ui/text/failures';
import { eventLine, generatingLine, thinkingLine } from '../../../../src/ui/text/lines';
import { refusalMessage } from '../../../../src/ui/text/refusals';
import { after, queuedJob, running } from '../../../support/samples';

const job = queuedJob();
const words = { event: eventLine, failure: failureMessage, refusal: refusalMessage };

const failed = (code: FailureCode, willRetry: boolean): ErrorEvent => ({
	type: 'error',
	jobId: job.id,
	attempt: 1,
	seq: 9,
	atMs: 9,
	code,
	willRetry,
	attemptsLeft: maxAttempts - 1,
});

describe('the public lines', () => {
	it('of writing are these, byte for byte', () => {
		expect(generatingLine(112, 41.24, 0)).toBe('Generating analysis... (112 tokens, 41.2 tps)');
		expect(generatingLine(112, 41.24, 0, true)).toBe(
			'Generating analysis... (about 112 tokens, about 41.2 tps)',
		);
		expect(generatingLine(5, null, 0)).toBe('Generating analysis... (5 tokens)');
		expect(generatingLine(112, 41.2, 6000)).toMatch(
			/\(112 tokens, 41\.2 tps\), no new token for 6 s$/u,
		);
	});

	it('of loading and reading count seconds, and say what is read', () => {
		const base = { tokens: 0, tps: null, phaseMs: 5900 };
		expect(thinkingLine({ ...base, phase: 'model_loading', loadPercent: 34 }, job)).toBe(
			'Loading the model... (34 %, 5 s)',
		);
		expect(thinkingLine({ ...base, phase: 'prefill' }, { task: 'critique' })).toBe(
			'Reading the photo... (5 s)',
		);
		expect(thinkingLine({ ...base, phase: 'prefill' }, { task: 'ask' })).toBe(
			'Reading the question... (5 s)',
		);
	});
});

describe('an event', () => {
	it.each(failureCodes)('of the failure %s is stored as a code and told as a sentence', (code) => {
		expect(tellEvent(failed(code, false), job, words)).toMatchObject({
			code,
			message: failureMessage({ code }),
		});
		expect(eventLine(failed(code, true), job)).toMatch(/\. Trying again: attempt 2 of 3\.$/u);
	});

	it('says in which phase the job is', () => {
		const event = after(job, running) as StatusUpdateEvent;
		expect(tellEvent(event, job, words)).toMatchObject({ message: 'Reading' });
		expect(describeEvent(event, job)).toMatch(/^prefill: Reading, /u);
	});

	it('of an earlier version keeps the sentence that was stored, everywhere', () => {
		const old = { ...failed('stalled', false), message: 'As it was said then.' };
		expect(eventLine(old, job)).toBe('As it was said then.');
		expect(tellEvent(old, job, words)).toMatchObject({ message: 'As it was said then.' });
		expect(describeEvent(old, job)).toBe('stalled: As it was said then.');
		const update = { phase: 'prefill', tokens: 0, tps: null, message: 'Reading…' } as const;
		expect(thinkingLine(update, job)).toBe('Reading…');
	});
});

describe('a failed job and its result', () => {
	const ended = { ...job, status: 'failed', endedAtMs: 1, code: 'loop' } as const;

	it('have a sentence beside the code, made or kept', () => {
		expect(tellJob(ended, words)).toMatchObject({ message: failureMessage(ended) });
		expect(tellJob({ ...ended, message: 'Then.' }, words)).toMatchObject({ message: 'Then.' });
		const result = { failure: { code: 'loop' } } as Parameters<typeof tellResult>[0];
		expect(tellResult(result, words).failure).toEqual({
			code: 'loop',
			message: failureMessage(ended),
		});
	});
});
