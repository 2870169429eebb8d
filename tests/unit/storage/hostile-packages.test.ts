/**
 * Packages, lists of models and records of the catalogue that somebody else wrote, nearly right or not
 * at all: each is a model that can be kept and judged, or is refused by name.
 */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FailureError } from '../../../src/domain/failure';
import type { ModelCard } from '../../../src/domain/model/model';
import { memoryBytes, modelBytes } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import type { PackageFault } from '../../../src/domain/model/own-package';
import { readPackage } from '../../../src/domain/model/own-package';
import { laneOf } from '../../../src/domain/model/lane';
import { serverCard } from '../../../src/domain/model/server';
import { verdictOf } from '../../../src/domain/model/verdict';
import { readAddedModels } from '../../../src/storage/added-models';
import { inspectPackage } from '../../../src/storage/model-inspect';
import { readIndex } from '../../../src/worker/cpu/weights';
import { findServer } from '../../../src/worker/server/find-server';
import type { HostileServer } from '../../support/hostile-server';
import { hostileServer } from '../../support/hostile-server';
import { mutated } from '../../support/mutated';
import { plainThread } from '../../support/server-thread';

const { signal } = new AbortController();
const folder = `public/${loupe.package.path}`;
const names = readdirSync(folder).filter((name) => /\.(?:json|bin|wasm)$/u.test(name));
const files = new Map(names.map((name) => [name, new File([readFileSync(folder + name)], name)]));
const read = (name: string): unknown => JSON.parse(readFileSync(folder + name, 'utf8'));
const notes = { id: 'own', name: 'Mine', about: 'own', licence: { name: 'x' } } as const;
const faults: readonly PackageFault['code'][] = [
	...(['no_file', 'not_readable', 'odd_name', 'no_library', 'no_images'] as const),
	...(['no_version', 'too_large', 'other_size'] as const),
];

/** It is kept as it is, read again, judged and given a place in the queue; its numbers are numbers. */
function expectUsable(card: ModelCard): void {
	const stored = JSON.parse(JSON.stringify({ id: card.id, addedAtMs: 1, card })) as unknown;
	expect(readAddedModels([stored])).toEqual([card]);
	expectJudged(card);
	expect(card.contextTokens).toSatisfy(Number.isSafeInteger);
	expect(card.contextTokens).toBeGreaterThan(0);
	expect(card.picture.tokens).toSatisfy(Number.isSafeInteger);
	expect(card.picture.tokens).toBeLessThan(card.contextTokens);
	expect(card.package?.files.length ?? 1).toBeGreaterThan(0);
	if (card.picture.layout === 'fit') expect(card.picture.longest).toBeLessThanOrEqual(16_384);
	expect(card.name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
}

function expectJudged(card: ModelCard): void {
	const limits = { maxBufferSize: 1e9 };
	const verdict = verdictOf(
		card,
		{
			gpu: { failure: { code: 'no_webgpu' }, limits },
			memoryIsFloor: false,
			isTouchApple: false,
			simd: true,
		} as unknown as Parameters<typeof verdictOf>[1],
		{},
	);
	expect(['yes', 'tight', 'no', 'unknown']).toContain(verdict.runs);
	expect(modelBytes(card)).toSatisfy(Number.isFinite);
	expect(memoryBytes(card)).toSatisfy(Number.isFinite);
	expect(laneOf(card).most).toBeGreaterThan(0);
}

describe('a package of somebody else', () => {
	it.each(['mlc-chat-config.json', 'tensor-cache.json', 'mlc-model-manifest.json'])(
		'with %s changed is a model that can be used, or is refused by name',
		async (name) => {
			await fc.assert(
				fc.asyncProperty(mutated(read(name)), async (text) => {
					const given = [...files.values()].map((file) =>
						file.name === name ? new File([text], name) : file,
					);
					const found = readPackage(await inspectPackage({ given }, signal), notes);
					if ('fault' in found) expect(faults).toContain(found.fault.code);
					else expectUsable(found.card);
				}),
				{ numRuns: 60 },
			);
		},
		60_000,
	);

	it('whose index is none of Loupe’s is no index for the main processor', () => {
		fc.assert(
			fc.property(mutated(read('tensor-cache.json')), (text) => {
				let json: unknown;
				try {
					json = JSON.parse(text);
				} catch {
					return;
				}
				try {
					expect(readIndex(json).records.length).toBeGreaterThanOrEqual(0);
				} catch (error) {
					expect(error).toBeInstanceOf(FailureError);
					expect((error as FailureError).failure.code).toBe('download_corrupt');
				}
			}),
			{ numRuns: 300 },
		);
	});
});

describe('a list of a server’s models', () => {
	let server: HostileServer;
	let answers: Readonly<Record<string, string>> = {};
	beforeAll(async () => {
		server = await hostileServer(({ url = '' }, response) => {
			response.writeHead(200, { 'content-type': 'application/json' }).end(answers[url] ?? '');
		});
	});
	afterAll(() => server.close());

	const list = {
		object: 'list',
		data: [
			{
				id: 'seeing',
				owned_by: 'llamacpp',
				max_model_len: 8192,
				meta: { n_ctx: 8192 },
				architecture: { input_modalities: ['text', 'image'] },
			},
		],
	};
	const props = {
		default_generation_settings: { n_ctx: 6144 },
		total_slots: 4,
		modalities: { vision: true },
	};

	it('is models that can be used, or a failure of its own', async () => {
		await fc.assert(
			fc.asyncProperty(mutated(list), mutated(props), async (listed, told) => {
				answers = { '/v1/models': listed, '/props': told };
				try {
					const found = await findServer(server.baseUrl.slice(0, -1), {
						baseUrl: 'http://page.test/',
						key: undefined,
						signal,
						thread: plainThread,
					});
					expect(found.models.length).toBeGreaterThan(0);
					for (const model of found.models) expectUsable(serverCard(found, model));
				} catch (error) {
					if (!(error instanceof FailureError)) throw error;
					expect(['server_unreachable', 'model_missing']).toContain(error.failure.code);
				}
			}),
			{ numRuns: 300 },
		);
	}, 60_000);
});

describe('a record of the catalogue', () => {
	const own = { ...loupe, id: 'own', about: 'own' };
	const away = serverCard(
		{ address: 'http://127.0.0.1:1', origin: 'http://127.0.0.1:1', kind: 'other', models: [] },
		{ name: 'm', slots: 2 },
	);

	it('that was changed is a model that can be judged, or is not shown', () => {
		fc.assert(
			fc.property(fc.constantFrom(own, away).chain(mutated), (text) => {
				let card: unknown;
				try {
					card = JSON.parse(text);
				} catch {
					return;
				}
				const whole = { id: 'whole', addedAtMs: 2, card: away };
				const [first, ...others] = readAddedModels([{ id: 'x', addedAtMs: 1, card }, whole]);
				// Whatever the one is, the other is there.
				expect(others.at(-1) ?? first).toEqual(away);
				for (const each of [first, ...others]) if (each) expectJudged(each);
			}),
			{ numRuns: 500 },
		);
	});
});
