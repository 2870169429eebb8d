import { describe, expect, it } from 'vitest';
import { continues, mayAnswer } from '../../../src/storage/model-request';

describe('mayAnswer', () => {
	const hub = 'https://huggingface.co/a/b/resolve/0/w.bin';
	it.each([
		['the same host', 'https://a.test/x', 'https://a.test/y', true],
		['another host', 'https://a.test/x', 'https://b.test/x', false],
		['another port', 'http://127.0.0.1:1/x', 'http://127.0.0.1:2/x', false],
		['a hub for an app of its own', 'https://a.test/x', hub, false],
		['the hub’s storage', hub, 'https://us.aws.cdn.hf.co/x?signed', true],
		['the hub’s older storage', hub, 'https://cdn-lfs.huggingface.co/x', true],
		['a host that only ends alike', hub, 'https://evil-hf.co/x', false],
		['a host that only begins alike', hub, 'https://huggingface.co.evil.test/x', false],
		['the storage without encryption', hub, 'http://us.aws.cdn.hf.co/x', false],
	])('%s', (_name, asked, from, expected) => {
		expect(mayAnswer(asked, from)).toBe(expected);
	});
});

describe('continues', () => {
	const of = (range?: string, type = 'basic'): Response =>
		({
			headers: new Headers(range === undefined ? {} : { 'content-range': range }),
			type,
		}) as Response;
	it.each([
		['bytes 10-99/100', true],
		['bytes 10-99/*', true],
		['bytes 9-99/100', false],
		['bytes 10-98/99', false],
		['bytes */100', false],
		['10-99/100', false],
	])('%s', (range, expected) => {
		expect(continues(of(range), 10, 100)).toBe(expected);
	});

	it('believes another origin that keeps the header to itself, its own not', () => {
		expect(continues(of(undefined, 'cors'), 10, 100)).toBe(true);
		expect(continues(of(), 10, 100)).toBe(false);
	});
});
