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

	it('goes to a server, with its model and without its key in the arguments', () => {
		const args = ['a.jpg', '--server', '127.0.0.1:1234/v1', '--model', 'a/b'];
		expect(parseCritique(args)).toMatchObject({
			server: { origin: 'http://127.0.0.1:1234' },
			submit: { model: 'a/b' },
		});
	});

	it.each([
		[[]],
		[['a.jpg', '--server', 'ftp://x']],
		[['a.jpg', '--server-key-file', 'package.json']],
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
