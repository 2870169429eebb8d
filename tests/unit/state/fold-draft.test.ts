import { expect, it } from 'vitest';
import type { NewJobEvent } from '../../../src/domain/job/job-event';
import { emptyDraft, foldDraft } from '../../../src/state/fold-draft';
import { after, queuedJob, running } from '../../support/samples';

const update: NewJobEvent = {
	type: 'thinking_update',
	phase: 'prefill',
	tokens: 0,
	tps: null,
	tpsWindow: null,
	elapsedMs: 5000,
	phaseMs: 5000,
	etaSeconds: null,
	final: false,
};
const job = queuedJob();
const fold = (events: readonly NewJobEvent[], attempt = 1) =>
	events
		.map((event) => ({ ...after(job, event), attempt }))
		.reduce(foldDraft, emptyDraft(job.id, 1));

it('drops the line of a phase that is over, and keeps its counts', () => {
	expect(fold([running, update]).thinking).toMatchObject({ phase: 'prefill', phaseMs: 5000 });
	const writing = { ...running, phase: 'generating', progress: 20 } as NewJobEvent;
	const draft = fold([running, update, writing]);
	expect(draft.thinking).toBeUndefined();
	expect(draft).toMatchObject({ phase: 'generating', progress: 20, elapsedMs: 5000 });
});

it('begins again with the next attempt', () => {
	const draft = [after(job, running), { ...after(job, update), attempt: 2 }].reduce(
		foldDraft,
		emptyDraft(job.id, 1),
	);
	expect(draft).toMatchObject({ attempt: 2, progress: 0 });
});
