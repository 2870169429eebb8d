import { expect, it } from 'vitest';
import { loupe } from '../../../src/domain/model/models';
import type { ModelCard } from '../../../src/domain/model/model';
import { downloadBytes, modelBytes } from '../../../src/domain/model/model';
import type { StoreNews, StoredModel } from '../../../src/ports';
import { EngineStatus } from '../../../src/state/engine-status.svelte';
import { ScriptedEngine, answers } from '../../support/scripted-engine';

const made: ModelCard = {
	...loupe,
	id: 'made',
	package: {
		...loupe.package,
		files: [
			{ name: 'library.wasm', bytes: 10 },
			{ name: 'params_shard_0.bin', bytes: 90 },
		],
		origin: {
			recipe: 'smolvlm-256m',
			repository: 'maker/made',
			commit: 'a'.repeat(40),
			files: [{ name: 'model.safetensors', url: 'https://x/', bytes: 190, role: 'weights' }],
		},
	},
};

it('tells of a model that is made of a larger file how much of what stays is here, never more than all', async () => {
	expect([modelBytes(made), downloadBytes(made)]).toEqual([100, 200]);
	let tell: (news: StoreNews) => void = () => undefined;
	let stored: readonly StoredModel[] = [
		{ id: 'made', totalBytes: 100, storedBytes: 0, partialBytes: 0 },
	];
	const status = new EngineStatus({
		engine: new ScriptedEngine(answers('')),
		store: {
			statuses: () => Promise.resolve(stored),
			subscribe: (listener: typeof tell) => {
				tell = listener;
				return () => undefined;
			},
		} as never,
		models: { list: () => [made], subscribe: () => () => undefined },
		probe: () => Promise.resolve(() => undefined),
	});
	await status.refresh();
	expect(status.models[0]).toMatchObject({
		state: 'absent',
		bytes: { total: 100, stored: 0 },
		roomBytes: 100,
	});
	for (const [loadedBytes, kept] of [
		[50, 25],
		[200, 100],
	] as const) {
		tell({ type: 'progress', modelId: 'made', by: 'user', loadedBytes, totalBytes: 200 });
		expect(status.models[0]).toMatchObject({
			state: 'downloading',
			bytes: { total: 100, stored: kept },
		});
	}
	// It rests: the store counts what has come until all is made.
	const half = { totalBytes: 200, storedBytes: 10, partialBytes: 90 };
	stored = [{ id: 'made', ...half, roomBytes: 0, wish: 'paused' }];
	tell({ type: 'stopped', modelId: 'made' });
	await status.refresh();
	// Its place is taken from the beginning.
	expect(status.models[0]).toMatchObject({
		state: 'paused',
		bytes: { total: 100, stored: 50 },
		roomBytes: 0,
	});
	stored = [{ id: 'made', totalBytes: 100, storedBytes: 100, partialBytes: 0 }];
	tell({ type: 'changed', modelId: 'made' });
	await status.refresh();
	expect(status.models[0]).toMatchObject({ state: 'ready', bytes: { total: 100, stored: 100 } });
});
