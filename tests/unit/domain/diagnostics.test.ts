import { describe, expect, it } from 'vitest';
import type { Diagnostics, SilenceCause } from '../../../src/domain/diagnostics';
import { explainSilence, medianGap, silenceCauses } from '../../../src/domain/diagnostics';
import type { StoredJobEvent } from '../../../src/domain/job/job-event';
import { text } from '../../../src/ui/text';
import { adapter } from '../../support/scripted-engine';

const running: NonNullable<Diagnostics['running']> = {
	jobId: 'job-1',
	attempt: 1,
	phase: 'generating',
	updates: true,
	tokens: 40,
	lastEvent: 'thinking_update',
	lastEventAtMs: 99_000,
};
const healthy: Diagnostics = {
	atMs: 100_000,
	appVersion: '1',
	browser: 'test',
	engine: { worker: 'alive', lastMessageAtMs: 99_900 },
	gpu: { adapter, limits: {}, features: [] },
	queue: { owner: 'this_tab', paused: false, waiting: 0 },
	running,
	updates: { intervalSeconds: 5, n: 0 },
	storage: { persisted: false, jobs: 1, photos: 1, models: [] },
	policy: { page: true, worker: true },
};
const { running: _, ...idle } = healthy;
const waiting = { ...idle, queue: { ...idle.queue, waiting: 1 } };

describe('explainSilence', () => {
	it.each<[SilenceCause, Diagnostics]>([
		['writing', healthy],
		['idle', idle],
		['paused', { ...waiting, queue: { ...waiting.queue, paused: true } }],
		['no_owner', { ...waiting, queue: { ...waiting.queue, owner: 'nobody' } }],
		['another_tab', { ...healthy, queue: { ...healthy.queue, owner: 'another_tab' } }],
		['no_gpu', { ...waiting, engineId: 'web-llm', gpu: { failure: { code: 'no_webgpu' } } }],
		// Neither a server's model needs one here, nor Loupe on the processor.
		['writing', { ...healthy, engineId: 'server', gpu: { failure: { code: 'no_webgpu' } } }],
		['preparing', { ...waiting, engineId: 'cpu', gpu: { failure: { code: 'no_webgpu' } } }],
		['worker_failed', { ...healthy, engine: { worker: 'failed_to_start' } }],
		['worker_ended', { ...healthy, engine: { worker: 'ended' } }],
		['preparing', waiting],
		['preparing', { ...healthy, running: { ...running, phase: 'image_processing' } }],
		['updates_off', { ...healthy, running: { ...running, updates: false } }],
		['loading', { ...healthy, running: { ...running, phase: 'model_loading' } }],
		['prefill', { ...healthy, running: { ...running, phase: 'prefill' } }],
		['silent', { ...healthy, engine: { worker: 'alive', lastMessageAtMs: 60_000 } }],
	])('says %s', (cause, found) => {
		expect(explainSilence(found)).toBe(cause);
	});

	it('has words with a step for each cause', () => {
		for (const cause of silenceCauses) expect(text.records.check.silence[cause]).toMatch(/\.$/u);
	});
});

it('measures the gap between updates of one phase, without the final one', () => {
	const update = (atMs: number, phase = 'generating', final = false): StoredJobEvent =>
		({ type: 'thinking_update', atMs, phase, final, attempt: 1 }) as StoredJobEvent;
	const log = [
		update(0, 'prefill'),
		update(6000),
		update(11_000),
		update(16_100),
		update(16_200, 'generating', true),
	];
	expect(medianGap(log)).toEqual({ n: 2, medianGapMs: 5000 });
	expect(medianGap([])).toEqual({ n: 0 });
});
