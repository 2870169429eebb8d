import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
	carryPolicy,
	headers,
	headersFile,
	headersFor,
	hubs,
	metaTags,
	namedServers,
} from '../../../scripts/headers.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { mayAnswer } from '../../../src/storage/model-request';

const directives = (policy: string): Map<string, string> =>
	new Map(
		policy.split('; ').map((directive) => {
			const [name = '', ...sources] = directive.split(' ');
			return [name, sources.join(' ')];
		}),
	);

describe('the policy', async () => {
	const site = await serve('scripts');
	afterAll(() => site.close());
	const served = (await fetch(site.url)).headers;
	const policy = directives(served.get('content-security-policy') ?? '');

	it('allows the own address only', () => {
		expect(policy.get('default-src')).toBe("'none'");
		expect(policy.get('connect-src')).toBe("'self' data:");
		for (const sources of policy.values())
			expect(sources).not.toMatch(/https?:|\*|unsafe-(?!wasm)inline/u);
	});

	it('is the same as served, in the file for hosts, and in the page', () => {
		const [, forAll = '', forAssets = ''] =
			/^\/\*\n([^/]*)\n\n\/assets\/\*\n(.*)\n$/su.exec(headersFile()) ?? [];
		const inFile = Object.fromEntries(
			forAll.split('\n').map((line) => /^ {2}([^:]+): (.*)$/u.exec(line)?.slice(1) ?? []),
		);
		expect(inFile).toEqual(headers);
		for (const [name, value] of Object.entries(inFile)) expect(served.get(name)).toBe(value);
		expect(forAssets).toContain('immutable');

		const inPage = directives(/content="([^"]*)"/u.exec(metaTags()[0] ?? '')?.[1] ?? '');
		// Browsers heed it in a header alone.
		expect([...policy.keys()].filter((name) => !inPage.has(name))).toEqual(['frame-ancestors']);
		for (const [name, sources] of inPage) expect(sources).toBe(policy.get(name));
	});

	it('comes first in the built page, and beside it', () => {
		const plugin = carryPolicy();
		const html = plugin.transformIndexHtml(
			'<head><meta charset="utf-8" /><script src="x"></script></head>',
		);
		expect(html.indexOf('Content-Security-Policy')).toBeGreaterThan(0);
		expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
		expect(() => plugin.transformIndexHtml('<head></head>')).toThrow('charset');
		const files: unknown[] = [];
		plugin.generateBundle.call({ emitFile: (file: unknown) => files.push(file) });
		expect(files).toEqual([{ type: 'asset', fileName: '_headers', source: headersFile() }]);
	});

	it('names no feature that browsers do not know', () => {
		// 'bluetooth' is one: Chromium warns of it at each load.
		expect(headers['permissions-policy']).not.toContain('bluetooth');
	});
});

describe('a thread that reaches further', () => {
	const script = '/assets/server.worker-D3adB33f.js';
	const of = (path: string) => headersFor(path)['content-security-policy'] ?? '';

	it('is the one that speaks to model servers, to this machine alone', () => {
		const its = directives(of(script));
		expect(its.get('connect-src')).toBe("'self' http://127.0.0.1:* http://localhost:*");
		const others = directives(headers['content-security-policy']);
		for (const [name, sources] of others)
			if (name !== 'connect-src') expect(its.get(name)).toBe(sources);
	});

	it('is the one that fetches models, to their hosts alone', () => {
		const its = directives(of('/assets/store.worker-D3adB33f.js'));
		expect(its.get('connect-src')).toBe(["'self'", ...hubs()].join(' '));
		// The same that the store itself takes files from.
		for (const source of hubs()) {
			expect(mayAnswer('https://huggingface.co/x', source.replace('*', 'cdn')), source).toBe(true);
		}
	});

	it.each([
		'/',
		'/assets/engine.worker-D3adB33f.js',
		'/assets/server-D3adB33f.js',
		'/assets/x/server.worker-D3adB33f.js.map',
		'/server.worker-D3adB33f.js',
		'/assets/constructor-D3adB33f.js',
	])('is not %s', (path) => {
		expect(headersFor(path)).toBe(headers);
	});

	it('may reach what the host names, by its whole origin', () => {
		const named = 'https://critic.example.org  https://b.example:8443';
		expect(namedServers({ MONDRIAN_SERVERS: named })).toEqual([
			'https://critic.example.org',
			'https://b.example:8443',
		]);
		expect(namedServers({})).toEqual([]);
		for (const wrong of ['*', 'https:', 'http://a.example', 'https://a.example/x', "'self'"])
			expect(() => namedServers({ MONDRIAN_SERVERS: wrong })).toThrow('MONDRIAN_SERVERS');
	});

	it('is served so, and not by a host that sends nothing', async () => {
		const root = mkdtempSync(join(tmpdir(), 'mondrian-headers-'));
		mkdirSync(join(root, 'assets'));
		writeFileSync(join(root, script), '//');
		for (const sent of [undefined, {}]) {
			const site = await serve(root, sent === undefined ? {} : { sent });
			const answer = await fetch(new URL(script, site.url));
			expect(answer.headers.get('content-security-policy')).toBe(
				sent === undefined ? of(script) : null,
			);
			await site.close();
		}
	});
});
