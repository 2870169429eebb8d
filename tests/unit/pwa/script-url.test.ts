import { describe, expect, it } from 'vitest';
import { checkScriptUrl } from '../../../src/pwa/script-url';

describe('the address of a script', () => {
	it.each([
		['https://a.example/', 'sw.js', 'https://a.example/sw.js'],
		['https://a.example/x/y/#/history', 'sw.js', 'https://a.example/x/y/sw.js'],
		[
			'https://a.example/x/index.html?q',
			'https://a.example/x/assets/engine.worker-a1.js',
			'https://a.example/x/assets/engine.worker-a1.js',
		],
	])('on %s: %s', (page, address, expected) => {
		expect(checkScriptUrl(address, page)).toBe(expected);
	});

	it.each([
		['https://a.example/', 'https://b.example/assets/a.js'],
		['https://a.example/', 'data:text/javascript,1'],
		['https://a.example/x/', 'https://a.example/assets/a.js'],
		['https://a.example/x/', '../y/assets/a.js'],
		['https://a.example/x/', 'assets/../../y.js'],
		['https://a.example/x/', 'models/a.js'],
		['https://a.example/x/', 'assets/a.txt'],
	])('on %s not %s', (page, address) => {
		expect(() => checkScriptUrl(address, page)).toThrow(TypeError);
	});
});
