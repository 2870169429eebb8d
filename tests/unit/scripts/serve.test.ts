import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headers } from '../../../scripts/headers.mjs';
import { parseRange, resolveFile, serve } from '../../../scripts/serve.mjs';

interface Site {
	readonly port: number;
	readonly url: string;
	readonly close: () => Promise<void>;
}

let root: string;
let site: Site;

beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), 'mondrian-serve-'));
	await mkdir(join(root, 'assets'));
	writeFileSync(join(root, 'index.html'), '<!doctype html>');
	writeFileSync(join(root, 'assets', 'a.js'), '0123456789');
	site = await serve(root);
});

afterEach(async () => {
	await site.close();
	rmSync(root, { recursive: true });
});

/** Sends bytes as they are, and reads until the server closes or `enough` of the answer has come. */
function raw(request: string, enough = Infinity): Promise<string> {
	return new Promise((resolve) => {
		let answer = '';
		const socket = connect(site.port, '127.0.0.1');
		const finish = (): void => {
			socket.destroy();
			resolve(answer);
		};
		socket.on('data', (bytes) => {
			answer += bytes.toString('latin1');
			if (answer.length >= enough) finish();
		});
		socket.on('error', finish);
		socket.on('close', finish);
		socket.write(request, 'latin1');
	});
}

const ask = (target: string, lines: readonly string[] = [], method = 'GET'): Promise<string> =>
	raw(
		[`${method} ${target} HTTP/1.1`, 'Host: x', 'Connection: close', ...lines, '', ''].join('\r\n'),
	);

/** Status and body of an answer. */
function read(answer: string): [number, string] {
	const [head = '', ...body] = answer.split('\r\n\r\n');
	return [Number(head.split(' ')[1]), body.join('\r\n\r\n')];
}

const lives = async (): Promise<boolean> => (await fetch(site.url)).ok;

describe('parts of a file', () => {
	it.each([
		['bytes=0-9', 100, [0, 9]],
		['bytes=90-', 100, [90, 99]],
		['bytes=-10', 100, [90, 99]],
		['bytes=0-99999999999999999999', 100, [0, 99]],
		['bytes=100-', 100, null],
		['bytes=-0', 100, null],
		['bytes=0-', 0, null],
		// Malformed, or several: all of it is a right answer to these.
		['bytes=9-1', 100, undefined],
		['bytes=-', 100, undefined],
		['bytes=0-1,5-6', 100, undefined],
		['lines=0-9', 100, undefined],
		['bytes=x', 100, undefined],
		[undefined, 100, undefined],
	])('%s of %i bytes', (header, size, expected) => {
		expect(parseRange(header, size)).toEqual(expected);
	});
});

describe('the server', () => {
	it('gives nothing outside its folder', () => {
		expect(resolveFile('scripts', '/../package.json')).toBeUndefined();
		expect(resolveFile('scripts', '/%2e%2e/package.json')).toBeUndefined();
		expect(resolveFile('scripts', '/%2e%2e%5cpackage.json')).toBeUndefined();
		expect(resolveFile('scripts', '/%')).toBeUndefined();
		expect(resolveFile('scripts', '/bench')).toBeUndefined();
		expect(resolveFile('scripts', '/serve.mjs')).toBe('scripts/serve.mjs');
	});

	it('sends the policy with every answer, and takes the next free port', async () => {
		const second = (await serve(root, { port: site.port })) as Site;
		try {
			expect(second.port).not.toBe(site.port);
			for (const path of ['assets/a.js', 'nothing', '%']) {
				const response = await fetch(second.url + path);
				expect(response.headers.get('content-security-policy')).toBe(
					headers['content-security-policy'],
				);
			}
			const part = await fetch(`${second.url}assets/a.js`, { headers: { range: 'bytes=3-7' } });
			expect([part.status, await part.text()]).toEqual([206, '34567']);
		} finally {
			await second.close();
		}
	});

	it.each([
		['//', 404],
		['//x/../..', 404],
		['/..', 404],
		['/../package.json', 404],
		['/assets', 404],
		['/assets/', 404],
		['/assets//a.js', 404],
		['/nothing', 404],
		['http://[', 200],
		['http://x', 200],
		['http://x/assets/a.js', 200],
		['/?query//%', 200],
		['/%', 400],
		['/%zz', 400],
		['/%ff', 400],
		['/assets/a.js%00.html', 400],
		['*', 400],
		['x', 400],
		['/\0', 400],
	])('answers %j with %i and lives on', async (target, status) => {
		expect(read(await ask(target))[0]).toBe(status);
		expect(await lives()).toBe(true);
	});

	it('lives on after what is no request at all', async () => {
		for (const bytes of [
			'\0\0\0\r\n\r\n',
			'GET\r\n\r\n',
			`GET /${'a'.repeat(70_000)} HTTP/1.1\r\n`,
		]) {
			await raw(bytes + '\r\n');
			expect(await lives()).toBe(true);
		}
	});

	it('answers HEAD without a body, other methods not at all', async () => {
		const [status, body] = read(await ask('/assets/a.js', [], 'HEAD'));
		expect([status, body]).toEqual([200, '']);
		expect(read(await ask('/assets/a.js', [], 'DELETE'))[0]).toBe(405);
	});

	it.each([
		['bytes=0-1,5-6', 200, '0123456789'],
		['bytes=9-1', 200, '0123456789'],
		['bytes=2-3', 206, '23'],
		['bytes=10-', 416, ''],
	])('answers the range %s with %i', async (range, status, body) => {
		expect(read(await ask('/assets/a.js', [`Range: ${range}`]))).toEqual([status, body]);
	});

	it('sends all of a file that has changed since its part was asked for', async () => {
		const etag = (await fetch(`${site.url}assets/a.js`)).headers.get('etag') ?? '';
		const part = (tag: string): Promise<string> =>
			ask('/assets/a.js', ['Range: bytes=5-', `If-Range: ${tag}`]);
		expect(read(await part(etag))).toEqual([206, '56789']);
		writeFileSync(join(root, 'assets', 'a.js'), 'another, longer');
		expect(read(await part(etag))).toEqual([200, 'another, longer']);
	});

	it('survives clients that hang up in mid-file', async () => {
		writeFileSync(join(root, 'large.bin'), Buffer.alloc(40e6));
		for (let i = 0; i < 5; i += 1) {
			await raw('GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n', 1000);
		}
		expect(await lives()).toBe(true);
	});

	it('survives a build under it: a file that goes or shrinks while it is sent', async () => {
		const path = join(root, 'large.bin');
		const size = 40e6;
		for (const change of [
			() => {
				rmSync(path);
			},
			() => {
				truncateSync(path, 1000);
			},
		]) {
			writeFileSync(path, Buffer.alloc(size));
			const response = await fetch(`${site.url}large.bin`);
			change();
			// What is gone has been opened and comes whole; what was cut ends in an error, not in waiting.
			const outcome = await response.arrayBuffer().then(
				(bytes) => bytes.byteLength,
				() => 'broken off',
			);
			expect([size, 'broken off']).toContain(outcome);
			expect(await lives()).toBe(true);
		}
		rmSync(path);
		expect((await fetch(`${site.url}large.bin`)).status).toBe(404);
	});
});
