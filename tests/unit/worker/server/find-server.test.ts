import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FailureError } from '../../../../src/domain/failure';
import { findServer } from '../../../../src/worker/server/find-server';
import type { ModelServer } from '../../../support/model-server';
import { modelServer } from '../../../support/model-server';
import { answers, hostileServer } from '../../../support/hostile-server';
import { plainThread } from '../../../support/server-thread';

const servers: Pick<ModelServer, 'close'>[] = [];
afterEach(async () => {
	await Promise.all(servers.splice(0).map((server) => server.close()));
});

const find = (address: string, key?: string, thread = plainThread) =>
	findServer(address, {
		baseUrl: 'http://page.test/',
		key,
		signal: AbortSignal.timeout(5000),
		thread,
	});
const failureFrom = (promise: Promise<unknown>) =>
	promise.then(
		() => undefined,
		(error: unknown) => (error as FailureError).failure,
	);

describe('finding a server', () => {
	it('tells what llama.cpp says of its model: context of one slot, slots, pictures', async () => {
		const server = await modelServer();
		servers.push(server);
		expect(await find(server.address)).toEqual({
			address: server.address,
			origin: server.address,
			kind: 'llama.cpp',
			models: [{ name: 'seeing-model', contextTokens: 6144, images: true, slots: 4 }],
		});
	});

	it.each([
		['vllm', 'vllm', { contextTokens: 16_384 }],
		['sglang', 'sglang', { contextTokens: 16_384 }],
		['ollama', 'ollama', {}],
		['lm-studio', 'other', {}],
		['mlx-vlm', 'other', {}],
	] as const)('knows %s as %s', async (dialect, kind, known) => {
		const server = await modelServer({ dialect });
		servers.push(server);
		const { kind: found, models } = await find(server.address);
		expect(found).toBe(kind);
		expect(models).toEqual([{ name: 'seeing-model', ...known }]);
	});

	it('sends the key, and says where it is not taken', async () => {
		const server = await modelServer({ key: 'secret' });
		servers.push(server);
		expect((await find(server.address, 'secret')).models).toHaveLength(1);
		expect(await failureFrom(find(server.address, 'wrong'))).toMatchObject({
			code: 'unauthorised',
		});
		expect(await failureFrom(find(server.address))).toMatchObject({ code: 'unauthorised' });
	});

	it.each([
		['nothing', 404, 'server_unreachable'],
		['too busy', 503, 'server_overloaded'],
	] as const)('says what stands there: %s', async (_name, status, code) => {
		const server = await hostileServer(answers(status));
		servers.push(server);
		expect(await failureFrom(find(server.baseUrl.replace(/\/$/u, '')))).toMatchObject({ code });
	});

	it('takes no web page for a server', async () => {
		const server = await hostileServer((_request, response) => {
			response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Router</h1>');
		});
		servers.push(server);
		const failure = await failureFrom(find(server.baseUrl.replace(/\/$/u, '')));
		expect(failure).toMatchObject({ code: 'server_unreachable' });
		expect(failure?.detail).toMatch(/^no model server: /u);
	});

	it('follows to no other address than the one that was chosen', async () => {
		const other = await modelServer();
		const server = await hostileServer((request, response) => {
			response.writeHead(307, { location: `${other.address}${request.url ?? ''}` }).end();
		});
		servers.push(server, other);
		const failure = await failureFrom(find(server.baseUrl.replace(/\/$/u, '')));
		expect(failure).toMatchObject({ code: 'server_refused' });
		expect(failure?.detail).toMatch(/^redirect: /u);
		expect(server.paths).toEqual(['/v1/models']);
		expect(other.asked).toEqual([]);
	});

	it.each([
		['policy', { watchPolicy: () => ({ refused: true, stop: () => undefined }) }, 'policy'],
		[
			'a forbidden network',
			{
				address: { protocol: 'https:', origin: 'https://page.test' },
				isForbidden: () => Promise.resolve(true),
			},
			'permission',
		],
	] as const)('says what held it back: %s', async (_name, change, cause) => {
		const thread = Object.assign({}, plainThread, change);
		// Nobody listens at port 9.
		expect(await failureFrom(find('http://127.0.0.1:9', undefined, thread))).toMatchObject({
			code: 'server_refused',
			detail: expect.stringContaining(cause) as string,
		});
	});

	it.each([
		['a page from elsewhere', 'https://page.test', 'http://127.0.0.1:1234', 'loopback'],
		['a page from elsewhere, by name', 'https://page.test', 'http://localhost:1234', 'loopback'],
		['a page of this machine', 'http://127.0.0.1:4173', 'http://127.0.0.1:1234', undefined],
		['a server on the network', 'https://page.test', 'https://gpu.test', undefined],
	])('tells Chrome which part of the network it means: %s', async (_name, origin, base, space) => {
		const asked: unknown[] = [];
		const listed = { data: [{ id: 'm', object: 'model' }] };
		const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation((_url, request) => {
			asked.push((request as { targetAddressSpace?: string }).targetAddressSpace);
			return Promise.resolve(Response.json(listed));
		});
		const address = { protocol: new URL(origin).protocol, origin };
		await find(base, undefined, Object.assign({}, plainThread, { address }));
		fetching.mockRestore();
		expect(asked.length).toBeGreaterThan(0);
		expect(new Set(asked)).toEqual(new Set([space]));
	});

	it('says that a page of https may not ask a plain address of the network', async () => {
		const address = { protocol: 'https:', origin: 'https://page.test' };
		const thread = Object.assign({}, plainThread, { address });
		// Nothing comes back: fetch fails as in a browser.
		const server = await hostileServer((request) => request.socket.destroy());
		servers.push(server);
		const named = server.baseUrl.replace(/\/$/u, '').replace('127.0.0.1', '0.0.0.0');
		expect(await failureFrom(find(named, undefined, thread))).toMatchObject({
			code: 'server_refused',
			detail: expect.stringContaining('mixed content') as string,
		});
	});
});
