import { expect, it } from 'vitest';
import type { Telling } from '../../../src/domain/critique/tell-critique';
import type { Measurements } from '../../../src/domain/facts/measurements';
import type { JobEnd } from '../../../src/state/assemble-result';
import { concludeAnswer, concludeWithout } from '../../../src/state/assemble-result';
import { Stopwatch } from '../../../src/state/stopwatch';
import { plainWords } from '../../support/plain-book';
import { FakeClock } from '../../support/fake-clock';
import { loupe } from '../../../src/domain/model/models';
import { serverCard } from '../../../src/domain/model/server';
import { plainBook } from '../../support/plain-book';
import { queuedJob, rawAnswer } from '../../support/samples';
import { generated } from '../../support/scripted-engine';

const end: JobEnd = {
	job: queuedJob(),
	watch: new Stopwatch(new FakeClock(), 0),
	facts: undefined,
	asked: undefined,
	appVersion: 'test',
	rates: [],
	model: loupe,
	earlier: [],
	words: plainWords,
};

const telling: Telling = {
	measurements: undefined,
	contract: loupe.contract,
	advisor: 'ansel',
	book: plainBook,
};

it('says in a sentence of what is no photograph that it was not scored', () => {
	const chart = '{"kind":"not_a_photograph","what":"a bar chart"}';
	expect(concludeAnswer(end, generated(chart), telling).result.critique).toEqual({
		kind: 'not_a_photograph',
		what: 'a bar chart',
		summary: 'This looks like a bar chart, not a photograph, so it was not scored.',
	});
	const blank = {
		luma: { mean: 0.5, p1: 0.5, p50: 0.5, p99: 0.51 },
		sharpness: { tiles: [], columns: 0, rows: 0 },
	} as unknown as Measurements;
	const { result } = concludeAnswer(end, generated(rawAnswer()), {
		...telling,
		measurements: blank,
	});
	expect(result.critique).toEqual({ kind: 'not_a_photograph', ...plainWords.oneTone });
});

it('stores a failure as its code, without a sentence', () => {
	const { failure } = concludeWithout(end, 'failed', '', { code: 'stalled' });
	expect(failure).toEqual({ code: 'stalled' });
});

it('says of a job that failed or was called off to which server its photo went', () => {
	const origin = 'http://192.168.1.4:8000';
	const found = { address: origin, origin, kind: 'vllm', models: [] } as const;
	const far = { ...end, model: serverCard(found, { name: 'a' }) };
	// Before it is asked, nothing has gone.
	expect(concludeWithout(far, 'cancelled', '')).not.toHaveProperty('egress');
	const asked = { prompt: 'x', cap: 9 };
	expect(concludeWithout({ ...far, asked }, 'failed', '', { code: 'server_failed' })).toMatchObject(
		{ egress: 'network', model: { engine: 'server', server: origin } },
	);
	expect(concludeWithout({ ...end, asked }, 'cancelled', '')).not.toHaveProperty('egress');
});

it('ends a question with an answer, whatever became of the text', () => {
	const ask = { ...end, job: queuedJob({ task: 'ask', question: 'Teach me more.' }) };
	const said = (text: string, change: Parameters<typeof generated>[1] = {}) =>
		concludeAnswer(ask, generated(text, change));
	expect(said('Mind the edges.').result).toMatchObject({
		status: 'done',
		kind: 'answer',
		answer: 'Mind the edges.',
		answered: { by: 'model', topic: 'lesson' },
	});
	for (const broken of [
		said('round and round', { finishReason: 'loop' }),
		said('кругом', { finishReason: 'drift' }),
		said('  '),
	]) {
		expect(broken.failure).toBeUndefined();
		expect(broken.result).toMatchObject({
			status: 'done',
			answer: plainWords.noAnswer,
			answered: { by: 'code', topic: 'declined' },
		});
	}
});
