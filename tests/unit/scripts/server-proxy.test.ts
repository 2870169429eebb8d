import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headers as production } from '../../../scripts/headers.mjs';
import { serve } from '../../../scripts/serve.mjs';
import type { FailureError } from '../../../src/domain/failure';
import { proxyAddress, serverCard } from '../../../src/domain/model/server';
import { findServer } from '../../../src/worker/server/find-server';
import { ServerModel } from '../../../src/worker/server/server-model';
import { Cancelled } from '../../../src/worker/engine-host';
import type { ModelServer, Play } from '../../support/model-server';
import { modelServer, says, streams } from '../../support/model-server';
import { plainThread } from '../../support/server-thread';

let root: string;
let server: ModelServer;
let site: { readonly url: string; readonly port: number; readonly close: () => Promise<void> };

beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), 'mondrian-proxy-'));
	writeFileSync(join(root, 'index.html'), '<!doctype html>');
	server = await modelServer({ key: 'secret', plays: [streams(['A ', 'heron.'])] });
	site = await serve(root, { model: { origin: server.address, key: 'secret' } });
});
afterEach(async () => {
	await site.close();
	await server.close();
	rmSync(root, { recursive: true });
});

const found = () =>
	findServer(proxyAddress, {
		baseUrl: site.url,
		key: undefined,
		signal: AbortSignal.timeout(5000),
		thread: plainThread,
	});

/** As any program or page might ask; 0: no answer. */
function status(
	path: string,
	sent: Record<string, string>,
	method = 'GET',
	body = '',
): Promise<number> {
	return new Promise((resolve) => {
		const headers = { ...sent, ...(body !== '' && { 'content-length': String(body.length) }) };
		ask({ host: '127.0.0.1', port: site.port, path, method, headers }, (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		})
			.on('error', () => resolve(0))
			.end(body);
	});
}

/** The place, its model, and a way to ask it. */
async function asking() {
	const place = await found();
	const card = serverCard(place, place.models[0]!);
	const model = new ServerModel(plainThread, () => Promise.resolve(undefined));
	const request = { model: card, prompt: 'x', maxTokens: 9, temperature: 0 };
	return (signal = new AbortController().signal) =>
		model.generate(request, site.url, { signal, onevent: () => undefined });
}

describe('answers of a shoot', () => {
	it('come over one line, as many as there are, and the line goes with the last', async () => {
		// Nobody is answered before all have been asked: six lines would wait for ever.
		const waiting: (() => void)[] = [];
		const play: Play = (response, request) => {
			waiting.push(() => {
				streams(['A ', 'heron.'])(response, request);
			});
			if (waiting.length >= 32) for (const answer of waiting) answer();
		};
		await server.close();
		const port = Number(new URL(server.address).port);
		server = await modelServer({ port, plays: [...Array<Play>(32).fill(play), streams(['done'])] });
		const ask = await asking();
		const answers = await Promise.all(Array.from({ length: 32 }, () => ask()));
		expect(answers.map(({ text }) => text)).toEqual(Array(32).fill('A heron.'));
		expect(server.chats).toHaveLength(32);
		// What is asked later finds a line again.
		expect((await ask()).text).toBe('done');
	});

	it('that is called off ends at the server, and the others go on', async () => {
		await server.close();
		const plays = [streams(['A ', 'long'], { hangs: true }), streams(['done'])];
		server = await modelServer({ port: Number(new URL(server.address).port), plays });
		const ask = await asking();
		const abort = new AbortController();
		const first = ask(abort.signal).catch((error: unknown) => error);
		await expect.poll(() => server.chats.length).toBe(1);
		const second = ask();
		abort.abort();
		expect((await second).text).toBe('done');
		expect(await first).toBeInstanceOf(Cancelled);
		await expect.poll(() => server.closed()).toBe(1);
	});

	it('break off as such when the server does, and are not taken for whole', async () => {
		await server.close();
		const plays = [streams(['half'], { breaks: true })];
		server = await modelServer({ port: Number(new URL(server.address).port), plays });
		const ask = await asking();
		const failure = await ask().catch((error: unknown) => (error as FailureError).failure);
		expect(failure).toMatchObject({ code: 'server_failed' });
	});

	it('keep what the server says of itself: a full queue is no broken answer', async () => {
		await server.close();
		const plays = [says(503, { error: { message: 'no slot', type: 'unavailable_error' } })];
		server = await modelServer({ port: Number(new URL(server.address).port), plays });
		const ask = await asking();
		const failure = await ask().catch((error: unknown) => (error as FailureError).failure);
		expect(failure).toMatchObject({ code: 'server_overloaded' });
	});

	it.each<readonly [string, boolean, Play]>([
		[
			'no answer of the protocol, which goes on',
			true,
			(response) => {
				response.writeHead(200, { 'content-type': 'text/event-stream' });
				const writing = setInterval(() => response.write('data: <h1>Router</h1>\n\n'), 10);
				response.on('close', () => {
					clearInterval(writing);
				});
			},
		],
		['nothing, by a status that bears no body', false, (response) => response.writeHead(204).end()],
	])('that get %s end alone: the others go on', async (_name, writesOn, odd) => {
		await server.close();
		let answer = (): void => undefined;
		const slow: Play = (response, request) => {
			answer = () => {
				streams(['A ', 'heron.'])(response, request);
			};
		};
		const port = Number(new URL(server.address).port);
		server = await modelServer({ port, plays: [slow, odd] });
		const ask = await asking();
		const first = ask();
		await expect.poll(() => server.chats.length).toBe(1);
		const failure = await ask().catch((error: unknown) => (error as FailureError).failure);
		expect(failure).toMatchObject({ code: 'server_failed' });
		answer();
		expect((await first).text).toBe('A heron.');
		// What the odd one writes on nobody reads: its server was told to stop.
		await expect.poll(() => server.closed()).toBe(writesOn ? 1 : 0);
	});

	it('are for the app alone, and for a line that is open', async () => {
		expect(await status('/server/line', {})).toBe(403);
		const own = { 'mondrian-server': server.address, 'mondrian-line': 'no-such 1' };
		expect(await status('/server/v1/chat/completions', own, 'POST', '{}')).toBe(410);
		expect(await status('/server/line/stop', own, 'POST', ' ')).toBe(410);
		expect(server.chats).toHaveLength(0);
	});
});

describe('the proxy of npm start', () => {
	it('leads to the server with its key, which the page never sees', async () => {
		const place = await found();
		expect(place).toMatchObject({ address: 'server', origin: server.address, kind: 'llama.cpp' });
		const [first] = place.models;
		const card = serverCard(place, first!);
		const model = new ServerModel(plainThread, () => Promise.resolve('of another server'));
		const { text, provenance } = await model.generate(
			{ model: card, prompt: 'x', maxTokens: 9, temperature: 0 },
			site.url,
			{ signal: new AbortController().signal, onevent: () => undefined },
		);
		expect(text).toBe('A heron.');
		expect(provenance).toMatchObject({ runtime: { origin: server.address } });
		expect(provenance.egress).toBe('this-machine');
		for (const { headers } of server.asked) {
			expect(headers.authorization).toBe('Bearer secret');
			expect(headers.cookie).toBeUndefined();
		}
		const page = await fetch(site.url);
		expect(page.headers.get('mondrian-server')).toBe(server.address);
		expect(JSON.stringify([...page.headers])).not.toContain('secret');
		expect(page.headers.get('content-security-policy')).toBe(production['content-security-policy']);
	});

	it('sends nothing to another server than the one that was meant', async () => {
		const card = serverCard(await found(), { name: 'seeing-model' });
		const other = await modelServer();
		await site.close();
		site = await serve(root, { model: { origin: other.address } });
		const model = new ServerModel(plainThread, () => Promise.resolve(undefined));
		const failure = await model
			.generate({ model: card, prompt: 'x', maxTokens: 9, temperature: 0 }, site.url, {
				signal: new AbortController().signal,
				onevent: () => undefined,
			})
			.catch((error: unknown) => (error as FailureError).failure);
		expect(failure).toMatchObject({ code: 'server_refused' });
		expect(other.asked).toEqual([]);
		await other.close();
	});

	it('ends the request at the server when the page hangs up', async () => {
		await server.close();
		server = await modelServer({ plays: [streams(['half'], { hangs: true })] });
		await site.close();
		site = await serve(root, { model: { origin: server.address } });
		const controller = new AbortController();
		const response = await fetch(`${site.url}server/v1/chat/completions`, {
			method: 'POST',
			headers: { 'mondrian-server': server.address, 'content-type': 'application/json' },
			body: '{}',
			signal: controller.signal,
		});
		expect(response.status).toBe(200);
		await response.body?.getReader().read();
		controller.abort();
		await expect.poll(server.closed).toBe(1);
	});

	it('is for the app alone', async () => {
		const own = { 'mondrian-server': server.address, host: `127.0.0.1:${String(site.port)}` };
		expect(await status('/server/v1/models', own)).toBe(200);
		// A form or an image of another site cannot send the header; a page whose name was moved here has a name.
		expect(await status('/server/v1/models', { host: own.host })).toBe(403);
		expect(await status('/server/v1/models', { ...own, 'sec-fetch-site': 'cross-site' })).toBe(403);
		expect(await status('/server/v1/models', { ...own, host: 'evil.example' })).toBe(403);
		expect(await status('/server/v1/models', own, 'POST', '{}')).toBe(405);
		expect(await status('/server/slots', own)).toBe(404);
		expect(await status('/server/../v1/files', own)).toBe(404);
		const unmeasured = { ...own, 'transfer-encoding': 'chunked' };
		expect(await status('/server/v1/chat/completions', unmeasured, 'POST')).toBe(411);
		const long = { ...own, 'content-length': String(33 * 2 ** 20) };
		expect(await status('/server/v1/chat/completions', long, 'POST')).toBe(413);
		expect(server.asked).toHaveLength(1);
	});

	it('says that the server is gone', async () => {
		const { origin } = await found();
		await server.close();
		expect(await status('/server/v1/models', { 'mondrian-server': origin })).toBe(502);
	});

	it('is not there where no server was named', async () => {
		await site.close();
		site = await serve(root);
		expect(await status('/server/v1/models', { 'mondrian-server': server.address })).toBe(404);
		const failure = await found().catch((error: unknown) => (error as FailureError).failure);
		expect(failure).toMatchObject({ code: 'server_unreachable' });
	});
});
