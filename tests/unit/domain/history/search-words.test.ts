import { describe, expect, it } from 'vitest';
import { searchWords } from '../../../../src/domain/history/search-words';
import type { JobResult } from '../../../../src/domain/job/result';
import { queuedJob, sampleCritique, told } from '../../../support/samples';

describe('searchWords', () => {
	it('finds a critique by name, advisor, scene and findings', () => {
		const critique = sampleCritique();
		const found = searchWords(queuedJob(), { critique } as JobResult);
		for (const word of [
			'jpg',
			'ansel',
			'loupe',
			'dark',
			'noise',
			'overall|06.5',
			'finding|noise',
			'critique|queued|ansel',
			'|queued|',
			'||',
		])
			expect(found).toContain(word);
	});

	it('finds it by its lead, its actions and the claims that stand', () => {
		const critique = sampleCritique(undefined, told);
		const found = searchWords(queuedJob(), { critique } as JobResult);
		for (const word of ['stands', 'hold', 'burnt', 'background']) expect(found).toContain(word);
		expect(found).not.toContain('tilted');
	});

	it('finds a picture that is no photo, a question and an answer', () => {
		const critique = { kind: 'not_a_photograph', what: 'a bar chart', summary: '' } as const;
		expect(searchWords(queuedJob(), { critique } as JobResult)).toContain('chart');
		const ask = queuedJob({ task: 'ask', question: 'Which crop?' });
		expect(searchWords(ask, { answer: 'Leave the left out' } as JobResult)).toEqual(
			expect.arrayContaining(['crop', 'leave']),
		);
	});
});
