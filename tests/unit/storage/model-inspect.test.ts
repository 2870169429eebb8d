/** Packages in web-llm's layout, read from an address and from files, and what is wrong with them. */
import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { FoundPackage, PackageNotes } from '../../../src/domain/model/own-package';
import { readPackage } from '../../../src/domain/model/own-package';
import { loupe } from '../../../src/domain/model/models';
import { expectedCard, contextFor, knownPackages } from '../../../src/domain/model/phi';
import { inspectPackage } from '../../../src/storage/model-inspect';
import type { HostileServer } from '../../support/hostile-server';
import { hostileServer } from '../../support/hostile-server';

const folder = `public/${loupe.package.path}`;
const names = readdirSync(folder).filter((name) => /\.(?:json|bin|wasm)$/u.test(name));
const fileOf = (name: string): File => new File([readFileSync(`${folder}${name}`)], name);
const notes: PackageNotes = { id: 'own-loupe', name: 'Mine', about: 'own', licence: { name: 'x' } };
const { signal } = new AbortController();

let server: HostileServer | undefined;
afterEach(async () => {
	await server?.close();
	server = undefined;
});

/** Loupe's folder on another origin, in the layout of a hub. */
async function hub(headers: Record<string, string> = {}, without?: string): Promise<HostileServer> {
	server = await hostileServer(({ url = '' }, response) => {
		const name = url.split('/').at(-1) ?? '';
		if (!names.includes(name) || name === without) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, headers).end(readFileSync(`${folder}${name}`));
	});
	return server;
}

describe('inspectPackage', () => {
	it('reads Loupe from another origin and from a folder: the same package', async () => {
		const { baseUrl } = await hub();
		const address = `${baseUrl}a/loupe`;
		const library = new URL('a/loupe/resolve/main/loupe.wasm', baseUrl).href;
		const far = await inspectPackage({ address, library }, signal);
		expect(far.path).toBe(`${address}/resolve/main/`);
		const near = await inspectPackage({ given: names.map(fileOf) }, signal);
		expect(near.path).toMatch(/^models\/own\/resolve\/[\da-f]{12}\/$/u);
		for (const found of [far, near]) {
			const read = readPackage(found, notes);
			if ('fault' in read) throw new Error(read.fault.code);
			const { contract, picture, contextTokens } = loupe;
			expect(read.card).toMatchObject({
				contract,
				picture,
				contextTokens,
				evidence: 'experimental',
			});
			const sorted = read.card.package.files
				.map(({ name, bytes }) => `${name.split('/').at(-1) ?? ''} ${String(bytes)}`)
				.sort();
			expect(sorted).toEqual(loupe.package.files.map((f) => `${f.name} ${String(f.bytes)}`).sort());
			// Weights are not read: their hashes come with the first download.
			const unknown = read.card.package.files.filter(({ sha256 }) => sha256 === undefined);
			expect(unknown.map(({ name }) => name)).toEqual(['params_shard_0.bin']);
		}
	});

	it('holds a package to the commit that the hub says its branch is at', async () => {
		const commit = '2d8fa40'.padEnd(40, '0');
		const { baseUrl } = await hub({ 'x-repo-commit': commit });
		const found = await inspectPackage({ address: `${baseUrl}a/loupe/` }, signal);
		expect(found.path).toBe(`${baseUrl}a/loupe/resolve/${commit}/`);
		const odd = await hub({ 'x-repo-commit': '../../elsewhere' });
		const kept = await inspectPackage({ address: `${odd.baseUrl}a/loupe/resolve/v1` }, signal);
		expect(kept.path).toBe(`${odd.baseUrl}a/loupe/resolve/v1/`);
	});

	it('takes the index under the name that older packages have', async () => {
		server = await hostileServer(({ url = '' }, response) => {
			const asked = url.split('/').at(-1) ?? '';
			const name = asked === 'ndarray-cache.json' ? 'tensor-cache.json' : asked;
			if (asked === 'tensor-cache.json' || !names.includes(name)) response.writeHead(404).end();
			else response.writeHead(200).end(readFileSync(`${folder}${name}`));
		});
		const found = await inspectPackage({ address: server.baseUrl }, signal);
		expect(found.index).toMatchObject({ metadata: expect.anything() as unknown });
		expect(found.small.map(({ name }) => name)).toContain('ndarray-cache.json');
	});

	it('says that an address does not answer, and ends one that never ends', async () => {
		server = await hostileServer((_request, response) => void response.writeHead(403).end());
		const refused = inspectPackage({ address: server.baseUrl }, signal);
		await expect(refused).rejects.toMatchObject({ failure: { code: 'download_failed' } });
		await server.close();
		server = await hostileServer((_request, response) => {
			response.writeHead(200);
			const more = (): void => {
				while (response.write(Buffer.alloc(1_000_000, 32)) && !response.destroyed);
				if (!response.destroyed) response.once('drain', more);
			};
			more();
		});
		const endless = inspectPackage({ address: server.baseUrl }, signal);
		await expect(endless).rejects.toMatchObject({ failure: { code: 'download_failed' } });
	});

	it('fetches nothing for files that were given', async () => {
		const never = () => Promise.reject(new Error('no network'));
		const found = await inspectPackage({ given: names.map(fileOf) }, signal, never);
		expect('card' in readPackage(found, notes)).toBe(true);
	});
});

describe('readPackage', () => {
	const whole: FoundPackage = {
		path: 'models/own/resolve/1/',
		config: {
			model_type: 'phi3_v',
			quantization: 'q4f16_1',
			context_window_size: 131_072,
			model_config: { num_hidden_layers: 32, num_attention_heads: 32, hidden_size: 3072 },
		},
		index: { records: [{ dataPath: 'params_shard_0.bin', nbytes: 4500 }] },
		library: 'a.wasm',
		small: [],
	};
	const faultOf = (change: Partial<FoundPackage>) => {
		const read = readPackage({ ...whole, ...change }, notes);
		return 'fault' in read ? read.fault : undefined;
	};

	it('knows what a model of the family of Phi takes and needs', () => {
		const read = readPackage(whole, notes);
		expect(read).toMatchObject({
			card: {
				contract: 'general',
				contextTokens: 4096,
				picture: { layout: 'crops', tokens: 2653 },
				parameters: 8000,
				package: { cacheBytesPerToken: 393_216, features: ['shader-f16'], version: '1' },
			},
		});
		expect('card' in read && read.card.package.manifest).toBeFalsy();
		const small = readPackage(whole, { ...notes, contextTokens: 3072 });
		expect(small).toMatchObject({ card: { contextTokens: 3072, picture: { tokens: 1933 } } });
	});

	it.each<readonly [string, Partial<FoundPackage>, object | undefined]>([
		['nothing wrong', {}, undefined],
		['no version in its folder', { path: 'models/own/' }, { code: 'no_version' }],
		['no config', { config: undefined }, { code: 'no_file', name: 'mlc-chat-config.json' }],
		[
			'a config that is none',
			{ config: null },
			{ code: 'not_readable', name: 'mlc-chat-config.json' },
		],
		['no index', { index: undefined }, { code: 'no_file', name: 'tensor-cache.json' }],
		[
			'an index of nothing',
			{ index: { records: [] } },
			{ code: 'not_readable', name: 'tensor-cache.json' },
		],
		['no library', { library: undefined }, { code: 'no_library' }],
		[
			'a manifest that is none',
			{ manifest: null },
			{ code: 'not_readable', name: 'mlc-model-manifest.json' },
		],
		[
			'a text model',
			{ config: { ...(whole.config as object), model_type: 'llama' } },
			{ code: 'no_images' },
		],
		[
			'an address in the place of a name',
			{ index: { records: [{ dataPath: 'https://example.org/x', nbytes: 1 }] } },
			{ code: 'odd_name', name: 'https://example.org/x' },
		],
		[
			'a name that leaves its folder',
			{ index: { records: [{ dataPath: '../x', nbytes: 1 }] } },
			{ code: 'odd_name', name: '../x' },
		],
		['weights that are not given', { given: {} }, { code: 'no_file', name: 'params_shard_0.bin' }],
		['weights that are whole', { given: { 'params_shard_0.bin': 4500 } }, undefined],
		[
			'weights that are cut',
			{ given: { 'params_shard_0.bin': 4499 } },
			{ code: 'other_size', name: 'params_shard_0.bin', bytes: 4499, expectedBytes: 4500 },
		],
		['as much as may be', { index: { records: [{ dataPath: 'a.bin', nbytes: 64e9 }] } }, undefined],
		[
			'more than may be',
			{ index: { records: [{ dataPath: 'a.bin', nbytes: 64e9 + 1 }] } },
			{ code: 'too_large', bytes: 64e9 + 1 },
		],
	])('%s', (_name, change, fault) => {
		expect(faultOf(change)).toEqual(fault);
	});
});

it('chooses for Phi the smaller context where memory is short', () => {
	for (const known of knownPackages) {
		expect(contextFor(known, () => false)).toBe(4096);
		expect(contextFor(known, () => true)).toBe(3072);
		// Declared by web-llm in MiB: 4521.54 and 7050.65.
		const { package: files, contextTokens } = expectedCard(known, 4096);
		const needed =
			known.expectedBytes + contextTokens * files.cacheBytesPerToken + (files.workingBytes ?? 0);
		const declared = files.features.length > 0 ? 4521.54 : 7050.65;
		expect(needed / 2 ** 20 / declared).toBeCloseTo(1, 2);
	}
});
