import { expect, it } from 'vitest';
import { fewAtOnce } from '../../../src/lib/few-at-once';

it('never runs more than that, in the order in which they came, also past one that fails', async () => {
	const inTurn = fewAtOnce(2);
	const began: number[] = [];
	let running = 0;
	let mostRunning = 0;
	const tasks = [0, 1, 2, 3, 4, 5].map((i) =>
		inTurn(async () => {
			began.push(i);
			running += 1;
			mostRunning = Math.max(mostRunning, running);
			await new Promise((resolve) => setTimeout(resolve, 6 - i));
			running -= 1;
			if (i === 1) throw new Error('bad');
			return i;
		}),
	);
	const ends = await Promise.allSettled(tasks);
	expect(began).toEqual([0, 1, 2, 3, 4, 5]);
	expect(mostRunning).toBe(2);
	expect(ends.map(({ status }) => status)).toEqual([
		'fulfilled',
		'rejected',
		...Array<string>(4).fill('fulfilled'),
	]);
	expect(await inTurn(() => Promise.resolve('still'))).toBe('still');
});
