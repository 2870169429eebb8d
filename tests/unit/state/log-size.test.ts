import { expect, it } from 'vitest';
import type { Job } from '../../../src/domain/job/job';
import { applyJobEvent } from '../../../src/domain/job/apply-job-event';
import type { NewJobEvent, StoredJobEvent } from '../../../src/domain/job/job-event';
import { ThinkingController } from '../../../src/state/thinking-controller';
import { FakeClock } from '../../support/fake-clock';
import { after, queuedJob, running } from '../../support/samples';

it.each([1, 5, 40])('of a job of 2048 tokens stays under 100 KB at %i tokens/s', (perSecond) => {
	const clock = new FakeClock();
	let job: Job = queuedJob();
	const log: StoredJobEvent[] = [];
	const add = (event: NewJobEvent): void => {
		const stored = after(job, event, clock.now());
		log.push(stored);
		job = applyJobEvent(job, stored);
	};
	add(running);
	const controller = new ThinkingController({
		clock,
		expectedTokens: 2048,
		etaRuns: 20,
		cap: 2048,
		memoryBytes: 34_000_000,
		intervalMs: () => (perSecond === 1 ? 10_000 : 3000),
		emit: add,
	});
	controller.enter('generating');
	const stepMs = 1000 / perSecond;
	for (let tokens = 1; tokens <= 2048; tokens += 1) {
		clock.advance(stepMs);
		controller.see(tokens, tokens * stepMs);
	}
	controller.stop();
	add({ type: 'done' });
	expect(JSON.stringify(log).length).toBeLessThan(100_000);
	expect(JSON.stringify(job).length).toBeLessThan(2000);
});
