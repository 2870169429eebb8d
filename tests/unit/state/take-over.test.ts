import { describe, expect, it, vi } from 'vitest';
import { loupe } from '../../../src/domain/model/models';
import type { Settings } from '../../../src/domain/settings';
import { defaultSettings } from '../../../src/domain/settings';
import type { StoreNews } from '../../../src/ports';
import { followTakeOver } from '../../../src/state/take-over';

function rig(next: string, known = true) {
	let settings: Settings = { ...defaultSettings, nextModelId: next };
	let storedBytes = 10;
	let tell: (news: StoreNews) => void = () => undefined;
	const statuses = vi.fn(() =>
		Promise.resolve([{ id: next, totalBytes: 100, storedBytes, partialBytes: 0 }]),
	);
	const parts = {
		preferences: {
			get settings() {
				return settings;
			},
			update: (change: Partial<Settings>) => {
				settings = { ...settings, ...change };
				return Promise.resolve();
			},
		},
		store: {
			statuses,
			subscribe: (listener: typeof tell) => {
				tell = listener;
				return () => undefined;
			},
		},
		models: { get: () => (known ? loupe : undefined) },
	};
	return {
		parts,
		statuses,
		chosen: () => [settings.modelId, settings.nextModelId],
		store: (bytes: number, modelId = next) => {
			storedBytes = bytes;
			tell({ type: 'changed', modelId });
		},
	};
}

describe('a model that was chosen before it is here', () => {
	it('takes over when its files are whole, and the one before goes on until then', async () => {
		const { parts, chosen, store } = rig('smolvlm-256m');
		await followTakeOver(parts);
		expect(chosen()).toEqual(['loupe', 'smolvlm-256m']);
		store(99);
		await Promise.resolve();
		store(100, 'another');
		expect(chosen()).toEqual(['loupe', 'smolvlm-256m']);
		store(100);
		await vi.waitFor(() => {
			expect(chosen()).toEqual(['smolvlm-256m', '']);
		});
	});

	it('takes over at the start where its download ended with no tab open', async () => {
		const { parts, chosen, store } = rig('smolvlm-256m');
		store(100);
		await followTakeOver(parts);
		expect(chosen()).toEqual(['smolvlm-256m', '']);
	});

	it('is forgotten where there is no such model any more, and asked about only where one was chosen', async () => {
		const gone = rig('smolvlm-256m', false);
		await followTakeOver(gone.parts);
		expect(gone.chosen()).toEqual(['loupe', '']);
		const none = rig('');
		await followTakeOver(none.parts);
		none.store(100);
		expect(none.statuses).not.toHaveBeenCalled();
	});
});
