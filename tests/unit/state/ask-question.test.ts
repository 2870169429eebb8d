import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { Job } from '../../../src/domain/job/job';
import { jobSchema } from '../../../src/domain/schemas/job-schema';
import { eventSchema } from '../../../src/domain/schemas/event-schema';
import { resultSchema } from '../../../src/domain/schemas/result-schema';
import * as v from 'valibot';
import { jobMaker } from '../../support/job-maker';
import { critiqueResult, measurements, options, queuedJob } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** A finished critique, and a batch of three that waits. */
async function world() {
	const { jobs, maker, messages } = await jobMaker();
	const critique: Job = {
		...queuedJob({ id: 'critique' }),
		status: 'done',
		startedAtMs: 1,
		endedAtMs: 2,
		resultId: 'critique',
	};
	const result = {
		...critiqueResult('critique'),
		measurements: measurements({ width: 6000, height: 4000 }),
	};
	const waiting = [5, 6, 7].map((order) => queuedJob({ id: `waits-${String(order)}`, order }));
	await jobs.create([], [critique, ...waiting], [], [result]);
	const order = async () => (await jobs.open()).map(({ id, question }) => question ?? id);
	return { jobs, maker, messages, order };
}

it('answers by code at once, ahead of a batch, as a finished job with its log and result', async () => {
	const { jobs, maker, messages, order } = await world();
	const id = await maker.ask('critique', 'How many megapixels is it?', {});
	const job = await jobs.get(id);
	expect(job).toMatchObject({
		status: 'done',
		task: 'ask',
		about: 'critique',
		question: 'How many megapixels is it?',
		resultId: id,
		summary: { kind: 'answer' },
		lastSeq: 4,
	});
	const result = await jobs.result(id);
	expect(result).toMatchObject({
		kind: 'answer',
		answer: 'The photo has 6000 × 4000 pixels: 24.0 megapixels.',
		answered: { by: 'code', topic: 'size' },
		model: { id: 'code', runtime: 'code' },
		egress: 'none',
	});
	const events = await jobs.events(id);
	expect(events.map(({ type, seq }) => [type, seq])).toEqual([
		['status_update', 1],
		['status_update', 2],
		['analysis_complete', 3],
		['done', 4],
	]);
	expect(v.is(jobSchema, job)).toBe(true);
	expect(v.is(resultSchema, result)).toBe(true);
	for (const event of events) expect(v.is(eventSchema, event)).toBe(true);
	expect(await order()).toEqual(['waits-5', 'waits-6', 'waits-7']);
	expect(messages).toEqual([{ type: 'created', jobs: [job] }]);
	// Found by its answer, as any other.
	expect(await jobs.ids({ text: 'megapixels' })).toContain(id);
});

it('keeps the frame of a crop', async () => {
	const { jobs, maker } = await world();
	const crop = { x: 0.2, y: 0, width: 0.8, height: 1 };
	const action = {
		claim: 'bright_edge',
		dimension: 'visual_balance',
		what: 'Crop the bright edge',
		why: 'It draws the eye.',
		where: 'left',
		edit: { crop },
	} as const;
	const cropped: Job = { ...(await jobs.get('critique'))!, id: 'cropped' };
	await jobs.create([], [cropped], [], [critiqueResult('cropped', { actions: [action] })]);
	const result = await jobs.result(await maker.ask('cropped', 'How would I crop it?', {}));
	expect(result?.answered).toEqual({ by: 'code', topic: 'crop', frame: crop });
	expect(v.is(resultSchema, result)).toBe(true);
});

it('declines what no critique holds, and says what can be asked', async () => {
	const { jobs, maker } = await world();
	for (const question of ['Who is the person?', 'Wer ist das?', 'Qui est-ce ?']) {
		const result = await jobs.result(await maker.ask('critique', question, {}));
		expect(result?.answered).toEqual({ by: 'code', topic: 'declined' });
		expect(result?.answer).toMatch(/^That cannot be answered .*“.*”, “.*”,? and “.*”\.$/u);
	}
});

it('sends a lesson to the model before every critique that waits, in the order of asking', async () => {
	const { jobs, maker, order } = await world();
	await maker.ask('critique', 'Teach me more.', {});
	await maker.ask('critique', 'Give me a lesson.', {});
	expect(await order()).toEqual([
		'Teach me more.',
		'Give me a lesson.',
		'waits-5',
		'waits-6',
		'waits-7',
	]);
	expect((await jobs.nextQueued())?.question).toBe('Teach me more.');
});

it('answers a question anew that an earlier version failed at', async () => {
	const { jobs, maker } = await world();
	const failed: Job = {
		...queuedJob({ id: 'failed', task: 'ask', about: 'critique', question: 'Ist es scharf?' }),
		status: 'failed',
		code: 'loop',
		endedAtMs: 3,
		options,
	};
	await jobs.create([], [failed], []);
	const id = await maker.retry('failed');
	expect(await jobs.get(id)).toMatchObject({ status: 'done', retryOf: 'failed' });
	expect((await jobs.result(id))?.answer).toMatch(/^It is sharp/u);
});

it('says so where the critique’s result is gone', async () => {
	const { jobs, maker } = await world();
	const bare: Job = { ...(await jobs.get('critique'))!, id: 'bare' };
	await jobs.create([], [bare], []);
	const result = await jobs.result(await maker.ask('bare', 'Is it sharp?', {}));
	expect(result?.answered).toEqual({ by: 'code', topic: 'declined' });
});
