import { describe, expect, it, vi } from 'vitest';
import type { PackedModel } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import type { FoundPackage } from '../../../src/domain/model/own-package';
import { knownPackages } from '../../../src/domain/model/phi';
import type { Imported, ModelStore } from '../../../src/ports';
import { pinHashes } from '../../../src/state/pin-hashes';
import { ModelPackages } from '../../../src/state/model-packages';
import { FixedCatalogue } from '../../support/fixed-catalogue';
import { ReadyStore } from '../../support/scripted-engine';

const { signal } = new AbortController();
const found: FoundPackage = {
	path: 'https://hub.example/phi/resolve/abc/',
	config: { model_type: 'phi3_v', quantization: 'q4f16_1', context_window_size: 4096 },
	index: { records: [{ dataPath: 'a.bin', nbytes: 10 }] },
	library: 'l.wasm',
	small: [{ name: 'l.wasm', bytes: 5, sha256: 'library' }],
};

class FoundStore extends ReadyStore implements ModelStore {
	found: FoundPackage = found;
	known: Readonly<Record<string, string>> = {};
	imported: Imported = { taken: [], missing: [], wrong: [] };

	override inspect(): Promise<FoundPackage> {
		return Promise.resolve(this.found);
	}
	override hashes(): Promise<Readonly<Record<string, string>>> {
		return Promise.resolve(this.known);
	}
	override importFiles(): Promise<Imported> {
		return Promise.resolve(this.imported);
	}
}

function world() {
	const store = new FoundStore();
	const models = new FixedCatalogue();
	const forget = vi.fn(() => Promise.resolve());
	const packages = new ModelPackages({ models, store, engine: { forget } });
	const files = (id: string) =>
		Object.fromEntries(
			(models.get(id) as PackedModel).package.files.map(({ name, sha256 }) => [name, sha256]),
		);
	const pin = (id: string) => pinHashes(id, models, store);
	return { store, models, forget, packages, files, pin };
}
const [phi] = knownPackages;
const own = { name: 'My model', licence: 'MIT' };
const address = 'https://hub.example/phi';

describe('ModelPackages', () => {
	it('adds a known package with what is known of it, and its own list of files', async () => {
		const { packages, models } = world();
		const id = await packages.addKnown(phi!, 3072, signal);
		expect(models.get(id)).toMatchObject({
			name: phi!.name,
			evidence: 'experimental',
			contextTokens: 3072,
			licence: { name: 'MIT' },
			package: { path: found.path, workingBytes: phi!.workingBytes },
		});
	});

	it('takes the hashes of the first download, and holds the package to them from then on', async () => {
		const { packages, store, files, pin } = world();
		const id = await packages.addKnown(phi!, 4096, signal);
		expect(files(id)).toEqual({ 'a.bin': undefined, 'l.wasm': 'library' });
		await pin(id);
		expect(files(id)['a.bin']).toBeUndefined();
		store.known = { 'a.bin': 'weights', 'l.wasm': 'library' };
		await pin(id);
		expect(files(id)).toEqual({ 'a.bin': 'weights', 'l.wasm': 'library' });
		store.known = { 'a.bin': 'others' };
		await pin(id);
		expect(files(id)['a.bin']).toBe('weights');
		// Added once more, it is what it was; with another library it is not taken.
		await packages.addKnown(phi!, 4096, signal);
		expect(files(id)['a.bin']).toBe('weights');
		store.found = { ...found, small: [{ name: 'l.wasm', bytes: 5, sha256: 'another' }] };
		await expect(packages.addKnown(phi!, 4096, signal)).rejects.toMatchObject({
			failure: { code: 'download_corrupt', detail: 'l.wasm' },
		});
		// Another commit is another package.
		store.found = { ...store.found, path: 'https://hub.example/phi/resolve/def/' };
		await packages.addKnown(phi!, 4096, signal);
		expect(files(id)).toEqual({ 'a.bin': undefined, 'l.wasm': 'another' });
	});

	it('asks for a name, a licence and an address, and never takes the place of the app’s own', async () => {
		const { packages, models } = world();
		const refused = async (source: string, notes: typeof own, reason: string): Promise<void> => {
			const adding = packages.addOwn({ address: source }, notes, signal);
			await expect(adding).rejects.toMatchObject({ refusal: { reason } });
		};
		await refused(address, { ...own, name: ' ' }, 'package_name');
		await refused(address, { ...own, licence: '' }, 'package_licence');
		await refused('phi', own, 'package_address');
		await refused('ftp://hub.example/', own, 'package_address');
		await refused('https://a:b@hub.example/', own, 'package_address');
		expect(models.list()).toHaveLength(1);
		const id = await packages.addOwn({ address }, { ...own, name: 'Loupe' }, signal);
		expect(id).toBe('own-loupe');
		expect(models.get('loupe')).toBe(loupe);
		await packages.remove(id);
		expect(models.get(id)).toBeUndefined();
	});

	it('keeps nothing of a folder whose files are not what they should be', async () => {
		const { packages, store, models, forget } = world();
		const given = [new File(['x'], 'a.bin')];
		store.found = { ...found, given: { 'a.bin': 10 } };
		store.imported = { taken: [], missing: [], wrong: ['a.bin'] };
		await expect(packages.addOwn({ given }, own, signal)).rejects.toMatchObject({
			refusal: { reason: 'package', fault: { code: 'not_readable', name: 'a.bin' } },
		});
		expect(models.list()).toHaveLength(1);
		expect(forget).toHaveBeenCalledOnce();
		store.found = { ...found, given: {} };
		await expect(packages.addOwn({ given }, own, signal)).rejects.toMatchObject({
			refusal: { fault: { code: 'no_file', name: 'a.bin' } },
		});
		expect(models.list()).toHaveLength(1);
	});
});
