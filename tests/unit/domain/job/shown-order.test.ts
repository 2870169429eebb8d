import { expect, it } from 'vitest';
import { inShownOrder } from '../../../../src/domain/job/shown-order';
import { queuedJob } from '../../../support/samples';

const job = (id: string, order: number, begun?: 'running' | 'done') =>
	({
		...queuedJob({ id, order }),
		...(begun && { status: begun, startedAtMs: 1, endedAtMs: 2, resultId: id }),
	}) as ReturnType<typeof queuedJob>;

it('what was taken next is behind what has begun, and before all that waits', () => {
	const jobs = [
		...[job('done', 10, 'done'), job('runs', 11, 'running')],
		...[job('waits', 12), job('next', 9.5), job('last', 13)],
	];
	expect(inShownOrder(jobs).map(({ id }) => id)).toEqual(['done', 'runs', 'next', 'waits', 'last']);
	expect(inShownOrder([job('b', 2), job('a', 1)]).map(({ id }) => id)).toEqual(['a', 'b']);
	expect(inShownOrder([])).toEqual([]);
});
