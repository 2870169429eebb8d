import { afterEach, describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../../../src/engine/server-protocol';
import { ServerHost } from '../../../../src/worker/server/server-host';
import { serverCard } from '../../../../src/domain/model/server';
import type { ModelServer } from '../../../support/model-server';
import { modelServer, streams } from '../../../support/model-server';
import { plainThread } from '../../../support/server-thread';

let server: ModelServer | undefined;
afterEach(() => server?.close());

function set() {
	const keys = new Map<string, string>();
	const messages: ServerMessage[] = [];
	const host = new ServerHost(
		plainThread,
		{
			get: (origin) => Promise.resolve(keys.get(origin)),
			keep: (origin, key) => {
				if (key === undefined) keys.delete(origin);
				else keys.set(origin, key);
				return Promise.resolve();
			},
		},
		(message) => messages.push(structuredClone(message)),
	);
	const final = (id: number) => {
		const isIt = (each: ServerMessage) =>
			'id' in each && each.id === id && ['result', 'failed', 'cancelled'].includes(each.type);
		return expect.poll(() => messages.find(isIt));
	};
	return { host, keys, final };
}

const baseUrl = 'http://page.test/';

describe('the server worker', () => {
	it('finds a server by the key that it keeps, and never tells the key', async () => {
		server = await modelServer({ key: 'secret' });
		const { address } = server;
		const { host, keys, final } = set();
		host.receive({ type: 'find', id: 1, address, baseUrl });
		await final(1).toMatchObject({ type: 'failed', failure: { code: 'unauthorised' } });
		host.receive({ type: 'keepKey', id: 2, origin: address, key: 'secret' });
		await final(2).toEqual({ type: 'result', id: 2, result: null });
		host.receive({ type: 'find', id: 3, address, baseUrl });
		await final(3).toMatchObject({ type: 'result', result: { origin: address } });
		host.receive({ type: 'keepKey', id: 4, origin: address });
		await final(4).toMatchObject({ type: 'result' });
		expect(keys.size).toBe(0);
	});

	it('answers several requests at once, each cancelled by itself', async () => {
		server = await modelServer({ plays: [streams(['one'], { hangs: true }), streams(['two'])] });
		const { address } = server;
		const found = { address, origin: address, kind: 'other', models: [] } as const;
		const model = serverCard(found, { name: 'seeing-model' });
		const request = { model, prompt: 'x', maxTokens: 9, temperature: 0 };
		const { host, final } = set();
		host.receive({ type: 'generate', id: 1, request, baseUrl });
		await expect.poll(() => server?.chats.length).toBe(1);
		host.receive({ type: 'generate', id: 2, request, baseUrl });
		await final(2).toMatchObject({ type: 'result', result: { text: 'two' } });
		host.receive({ type: 'cancel', id: 1 });
		await final(1).toEqual({ type: 'cancelled', id: 1, text: 'one' });
	});
});
