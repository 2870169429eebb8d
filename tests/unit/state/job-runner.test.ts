import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PhotoMeasurer, PhotoPreparer } from '../../../src/ports';
import { preparer } from '../../support/origin';
import { FailureError } from '../../../src/domain/failure';
import { after, queuedJob, rawAnswer, running } from '../../support/samples';
import { ScriptedEngine, answers, generated, provenance } from '../../support/scripted-engine';
import { runnerWorld } from '../../support/runner-world';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('JobRunner', () => {
	it('brings a job to done, with the events in their order and the result stored', async () => {
		const { jobs, runner, events, ended, add } = await runnerWorld(
			new ScriptedEngine(answers(rawAnswer())),
		);
		await add(queuedJob());
		const end = ended();
		void runner.start(() => undefined);
		await end;
		// Four for a balance in which nothing is wrong: no less than five.
		expect(await jobs.get('job-1')).toMatchObject({
			status: 'done',
			summary: { overall: 6.7, lead: expect.any(String) as string },
		});
		expect(await jobs.result('job-1')).toMatchObject({
			kind: 'critique',
			cap: expect.any(Number) as number,
		});
		expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
		expect(events.slice(-4).map((event) => event.type)).toEqual([
			...['thinking_update', 'status_update', 'analysis_complete', 'done'],
		]);
		const stored = await jobs.events('job-1');
		expect(stored).toEqual(events);
	});

	it('tries a lost device again by itself, three attempts in all', async () => {
		const lost = () =>
			Promise.resolve({ type: 'failed', failure: { code: 'device_lost' }, text: 'half' } as const);
		const { jobs, runner, events, ended, add } = await runnerWorld(new ScriptedEngine(lost));
		await add(queuedJob());
		const end = ended();
		void runner.start(() => undefined);
		await end;
		const errors = events.filter((event) => event.type === 'error');
		expect(errors.map((event) => [event.attempt, event.willRetry])).toEqual([
			...[
				[1, true],
				[2, true],
				[3, false],
			],
		]);
		expect(await jobs.get('job-1')).toMatchObject({
			status: 'failed',
			code: 'device_lost',
			partialText: 'half',
		});
	});

	it('prepares a photo once for all its advisors and attempts', async () => {
		let prepared = 0;
		const counting: PhotoPreparer = {
			...preparer,
			prepare: (...given) => {
				prepared += 1;
				return preparer.prepare(...given);
			},
		};
		const { jobs, runner, ended, add } = await runnerWorld(
			new ScriptedEngine(answers(rawAnswer())),
			{ preparer: counting },
		);
		await add(queuedJob());
		await add(queuedJob({ id: 'job-2', order: 2, advisorId: 'gehry' }));
		const both = Promise.all([ended(), ended()]);
		void runner.start(() => undefined);
		await both;
		expect((await jobs.list()).map((job) => job.status)).toEqual(['done', 'done']);
		expect(prepared).toBe(1);
		expect((await jobs.result('job-1'))?.timings.imageMs).toBeDefined();
		expect((await jobs.result('job-2'))?.timings.imageMs).toBeUndefined();
	});

	it('cancels a job that another tab took for running, as soon as it begins', async () => {
		const { jobs, runner, ended, add } = await runnerWorld(
			new ScriptedEngine(answers(rawAnswer())),
		);
		await add(queuedJob());
		runner.cancel('job-1', 'queue_cleared');
		const end = ended();
		void runner.start(() => undefined);
		await end;
		expect(await jobs.get('job-1')).toMatchObject({ status: 'cancelled', by: 'queue_cleared' });
	});

	it('closes with the runtime’s own count, since chunks may be fewer than tokens', async () => {
		const engine = new ScriptedEngine(
			answers(rawAnswer(), { usage: { promptTokens: 9, completionTokens: 77 } }),
		);
		const { runner, events, ended, add } = await runnerWorld(engine);
		await add(queuedJob());
		const end = ended();
		void runner.start(() => undefined);
		await end;
		expect(events.find((event) => event.type === 'thinking_update')).toMatchObject({
			final: true,
			tokens: 77,
			decodeMs: 2000,
			tps: 38,
		});
		const complete = events.find((event) => event.type === 'analysis_complete');
		expect(complete?.speed).toMatchObject({ usage: { completionTokens: 77 }, tps: 38 });
	});

	it('writes the critique without measurements when measuring does not end', async () => {
		const silent: PhotoMeasurer = { measure: () => new Promise(() => undefined) };
		const { jobs, runner, events, ended, add, clock } = await runnerWorld(
			new ScriptedEngine(answers(rawAnswer())),
			{ measurer: silent },
		);
		await add(queuedJob());
		const end = ended();
		void runner.start(() => undefined);
		const phases = (): readonly string[] =>
			events.flatMap((event) => (event.type === 'status_update' ? [event.phase] : []));
		await vi.waitFor(() => {
			expect(phases()).toContain('image_processing');
		});
		await new Promise((resolve) => setTimeout(resolve, 100));
		// The model is asked with what was measured: it waits.
		expect(phases()).not.toContain('prefill');
		// Asleep it may take as long as it likes.
		clock.suspend(3_600_000);
		expect((await jobs.get('job-1'))?.status).toBe('running');
		clock.advance(31_000);
		await end;
		expect(await jobs.result('job-1')).toMatchObject({ status: 'done', kind: 'critique' });
		expect(await jobs.result('job-1')).not.toHaveProperty('measurements');
	});

	it('finishes a job that slept for an hour while it wrote, and counts none of it', async () => {
		const engine = new ScriptedEngine((_request, emit) => {
			emit({ type: 'loaded', provenance });
			emit({ type: 'prefill' });
			emit({ type: 'text', tokens: 10, text: 'so', decodeMs: 500 });
			clock.suspend(3_600_000);
			clock.advance(3000);
			emit({ type: 'text', tokens: 60, text: rawAnswer(), decodeMs: 3_603_500 });
			const result = generated(rawAnswer(), { decodeMs: 3_603_500 });
			return Promise.resolve({ type: 'result', result });
		});
		const { jobs, runner, ended, add, clock } = await runnerWorld(engine);
		await add(queuedJob());
		const end = ended();
		void runner.start(() => undefined);
		await end;
		const result = await jobs.result('job-1');
		expect(result).toMatchObject({ status: 'done' });
		expect(result?.timings.decodeMs).toBeLessThan(10_000);
		expect(result?.timings.totalMs).toBeLessThan(10_000);
		expect(result?.tps).toBeGreaterThan(5);
	});

	it('lets a bad photo fail by itself and goes on', async () => {
		const bad: PhotoPreparer = {
			...preparer,
			prepare: () => Promise.reject(new FailureError('photo_unreadable')),
		};
		const { jobs, runner, ended, add } = await runnerWorld(new ScriptedEngine(answers('')), {
			preparer: bad,
		});
		await add(queuedJob());
		await add(queuedJob({ id: 'job-2', order: 2 }));
		const both = Promise.all([ended(), ended()]);
		void runner.start(() => undefined);
		await both;
		expect((await jobs.list()).map((job) => job.status)).toEqual(['failed', 'failed']);
	});

	it('cancels the running job and keeps what was written', async () => {
		const engine = new ScriptedEngine((_request, emit, signal) => {
			emit({ type: 'prefill' });
			emit({ type: 'text', tokens: 12, text: 'so far', decodeMs: 100 });
			return new Promise((resolve) => {
				signal.addEventListener('abort', () => resolve({ type: 'cancelled', text: 'so far' }));
				queueMicrotask(() => runner.cancel('job-1', 'user'));
			});
		});
		const { jobs, runner, events, ended, add } = await runnerWorld(engine);
		await add(queuedJob());
		const end = ended();
		void runner.start(() => undefined);
		await end;
		expect(await jobs.get('job-1')).toMatchObject({ status: 'cancelled', partialText: 'so far' });
		expect(events.at(-1)).toMatchObject({ type: 'cancelled', tokens: 12 });
	});

	it.each([
		[1, 'queued', 2],
		[3, 'failed', 3],
	] as const)('closes attempt %i that a crash cut off: then %s', async (attempt, status, next) => {
		const never = new ScriptedEngine(() => new Promise(() => undefined));
		const { jobs, runner, events, add } = await runnerWorld(never);
		const queued = queuedJob({ attempt });
		await add(queued);
		const start = after(queued, running);
		await jobs.save(
			{ ...queued, status: 'running', startedAtMs: 1, lastSeq: 1, partialText: 'half' },
			[start],
		);
		await new Promise<void>((resolve) => {
			void runner.start(resolve);
		});
		const [error] = events.filter((event) => event.type === 'error');
		expect(error).toMatchObject({ code: 'interrupted', willRetry: status === 'queued', attempt });
		const job = await jobs.get('job-1');
		expect(job?.attempt).toBe(next);
		expect(job?.partialText).toBe('half');
		if (status === 'failed') expect(job?.status).toBe('failed');
	});
});
