import { describe, expect, it } from 'vitest';
import { parseCritique, UsageError } from '../../../scripts/critique-options.mjs';
import { headers, parseRange, resolveFile, serve } from '../../../scripts/serve.mjs';
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

describe('the server', () => {
	it('reads ranges', () => {
		expect(parseRange('bytes=0-9', 100)).toEqual([0, 9]);
		expect(parseRange('bytes=90-', 100)).toEqual([90, 99]);
		expect(parseRange('bytes=-10', 100)).toEqual([90, 99]);
		expect(parseRange('bytes=100-', 100)).toBeNull();
		expect(parseRange(undefined, 100)).toBeUndefined();
	});

	it('gives nothing outside its folder', () => {
		expect(resolveFile('scripts', '/../package.json')).toBeUndefined();
		expect(resolveFile('scripts', '/%2e%2e/package.json')).toBeUndefined();
		expect(resolveFile('scripts', '/%')).toBeUndefined();
		expect(resolveFile('scripts', '/serve.mjs')).toBe('scripts/serve.mjs');
	});

	it('sends the policy with every answer, and takes the next free port', async () => {
		const first = await serve('scripts');
		const second = await serve('scripts', { port: first.port });
		try {
			expect(second.port).not.toBe(first.port);
			for (const path of ['serve.mjs', 'nothing']) {
				const response = await fetch(first.url + path);
				expect(response.headers.get('content-security-policy')).toBe(
					headers['content-security-policy'],
				);
			}
			const part = await fetch(`${first.url}serve.mjs`, { headers: { range: 'bytes=3-7' } });
			expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 5]);
		} finally {
			await first.close();
			await second.close();
		}
	});
});
