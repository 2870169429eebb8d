import { describe, expect, it } from 'vitest';
import { parseCritique, UsageError } from '../../../scripts/critique-options.mjs';
import { advisorIds } from '../../../scripts/critique-options.mjs';
import { advisorIds as productIds } from '../../../src/domain/advisor';

describe('npm run critique', () => {
	it('has the defaults that are documented', () => {
		expect(parseCritique(['a.jpg'])).toMatchObject({
			paths: ['a.jpg'],
			asks: [],
			json: false,
			timeoutMs: 600_000,
			submit: {
				advisor: 'ansel',
				model: 'loupe',
				intervalSeconds: 5,
				maxTokens: 2048,
				temperature: 0,
				updates: true,
			},
		});
	});

	it('takes several advisors, questions and no updates', () => {
		const options = parseCritique([
			'a.jpg',
			'--advisor',
			'ansel,gehry',
			'--ask',
			'One?',
			'--ask',
			'Two?',
			'--no-updates',
		]);
		expect(options).toMatchObject({
			asks: ['One?', 'Two?'],
			submit: { advisor: ['ansel', 'gehry'], updates: false },
		});
	});

	it.each([
		[[]],
		[['a.jpg', '--advisor', 'banksy']],
		[['a.jpg', '--advisor', 'ansel,all']],
		[['a.jpg', '--interval', '4']],
		[['a.jpg', '--max-tokens', '0']],
		[['a.jpg', '--max-tokens', '2049']],
		[['a.jpg', '--temperature', 'hot']],
		[['a.jpg', '--colour']],
	])('refuses %j', (args) => {
		expect(() => parseCritique(args)).toThrow(UsageError);
	});

	it('knows the same advisors as the app', () => {
		expect(advisorIds).toEqual(productIds);
	});
});
