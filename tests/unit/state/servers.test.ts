import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../src/domain/failure';
import { models as own } from '../../../src/domain/model/models';
import type { FoundServer } from '../../../src/domain/model/server';
import { notGiven } from '../../../src/domain/model/server';
import { RefusalError } from '../../../src/state/refusal';
import { Servers } from '../../../src/state/servers';
import { FixedCatalogue } from '../../support/fixed-catalogue';

const origin = 'http://127.0.0.1:1234';
const found: FoundServer = {
	address: origin,
	origin,
	kind: 'llama.cpp',
	models: [{ name: 'a', slots: 4 }, { name: 'b' }],
};

function set(failure?: FailureError) {
	const log: string[] = [];
	const models = new FixedCatalogue();
	const servers = new Servers({
		models,
		finder: {
			find: (address, key) => {
				log.push(`find ${address} ${key ?? ''}`.trim());
				return failure === undefined ? Promise.resolve(found) : Promise.reject(failure);
			},
			keepKey: (server, key) => {
				log.push(`key of ${server}: ${key ?? 'none'}`);
				return Promise.resolve();
			},
		},
	});
	return { log, models, servers };
}

describe('servers of one’s own', () => {
	it('are asked at the address that was meant, with a key that a header can carry', async () => {
		const { servers, log } = set();
		expect(await servers.find('127.0.0.1:1234/v1/', ' secret ')).toBe(found);
		expect(log).toEqual([`find ${origin} secret`]);
		await expect(servers.find('not an address')).rejects.toBeInstanceOf(RefusalError);
		await expect(servers.find(origin, 'two words')).rejects.toBeInstanceOf(RefusalError);
		expect(log).toHaveLength(1);
	});

	it('keep their key first, then their models', async () => {
		const { servers, log, models } = set();
		expect(await servers.add(found, { key: 'secret' })).toEqual([`${origin} a`, `${origin} b`]);
		expect(log).toEqual([`key of ${origin}: secret`]);
		expect(models.get(`${origin} a`)).toMatchObject({ concurrency: 4, server: { model: 'a' } });
		expect(models.get(`${origin} b`)).not.toHaveProperty('concurrency');
		expect(JSON.stringify(models.list())).not.toContain('secret');
	});

	it('give the models that are named, and as many requests as are allowed', async () => {
		const { servers, models } = set();
		await servers.add(found, { names: ['b'], atOnce: 12 });
		expect(models.list().map(({ id }) => id)).toEqual([...own.map(({ id }) => id), `${origin} b`]);
		expect(models.get(`${origin} b`)?.concurrency).toBe(12);
	});

	it('take another key', async () => {
		const { servers, log } = set();
		await servers.changeKey(origin, ' new ');
		expect(log).toEqual([`key of ${origin}: new`]);
	});

	it('are forgotten with all models and the key, and no other’s', async () => {
		const { servers, log, models } = set();
		await servers.add(found, {});
		const other = { ...found, origin: 'http://127.0.0.1:9', address: 'http://127.0.0.1:9' };
		await servers.add(other, { names: ['a'] });
		await servers.forget(origin);
		expect(models.list().filter(({ server }) => server !== undefined)).toMatchObject([
			{ server: { origin: other.origin } },
		]);
		expect(log.at(-1)).toBe(`key of ${origin}: none`);
	});

	it('tell whether npm start was given one, and why it fails', async () => {
		expect(await set().servers.given()).toBe(found);
		const none = new FailureError('server_unreachable', notGiven);
		expect(await set(none).servers.given()).toBeUndefined();
		const gone = new FailureError('server_unreachable', '502');
		await expect(set(gone).servers.given()).rejects.toBe(gone);
	});
});
