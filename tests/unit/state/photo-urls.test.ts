import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Measurements } from '../../../src/domain/facts/measurements';
import type { Region } from '../../../src/domain/photo/region';
import type { Job } from '../../../src/domain/job/job';
import { makerModels } from '../../../src/domain/model/maker-models';
import type { PhotoStore, PreparedPhoto } from '../../../src/ports';
import { PhotoUrls } from '../../../src/state/photo-urls.svelte';
import { LocalFeed } from '../../support/local-feed';
import { measurements } from '../../support/samples';

/** A store in which every read is counted, and whose photos come and go. */
class Photos {
	readonly thumbnails = new Map<string, Blob>();
	readonly previews = new Map<string, Blob>();
	readonly originals = new Map<string, Blob>();
	readonly measurements = new Map<string, Measurements>();
	/** by photo, of `smolvlm-256m v1` alone */
	readonly forModel = new Map<string, Blob>();
	reads = 0;

	readonly store = {
		thumbnail: (id: string) => this.#read(this.thumbnails, id),
		preview: (id: string) => this.#read(this.previews, id),
		original: async (id: string) => {
			const file = await this.#read(this.originals, id);
			return file && { file, name: id };
		},
		modelImage: (id: string, key: string) =>
			Promise.resolve(key === 'smolvlm-256m v1' ? this.forModel.get(id) : undefined),
		measurements: (id: string) => Promise.resolve(this.measurements.get(id)),
		saveMeasurements: (id: string, found: Measurements) => {
			this.measurements.set(id, found);
			return Promise.resolve();
		},
	} as unknown as PhotoStore;

	#read(from: Map<string, Blob>, id: string): Promise<Blob | undefined> {
		this.reads += 1;
		return Promise.resolve(from.get(id));
	}
}

let live: Map<string, Blob>;
beforeEach(() => {
	live = new Map();
	let made = 0;
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		const url = `blob:${String((made += 1))}`;
		live.set(url, blob as Blob);
		return url;
	});
	vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => {
		live.delete(url);
	});
});
afterEach(() => {
	vi.restoreAllMocks();
});

const measured = measurements();

function world() {
	const photos = new Photos();
	const feed = new LocalFeed();
	const measure = vi.fn(() => Promise.resolve(measured));
	const position = () => Promise.resolve(undefined);
	const thumbnail = vi.fn(() => Promise.resolve(new Blob(['quick'])));
	const full = () => Promise.reject(new Error('nobody looks at it'));
	const edit = vi.fn(() => Promise.resolve(new Blob(['edited'])));
	const prepare = vi.fn(() =>
		Promise.resolve({ modelImage: new Blob(['drawn']) } as PreparedPhoto),
	);
	const prepareRegion = vi.fn(() => Promise.resolve(new Blob(['a part'])));
	const seen = (image: Blob) =>
		Promise.resolve({ tiles: [image], across: 1, size: { width: 1, height: 1 } });
	const reading = { measure, position, edit, full, thumbnail, prepare, prepareRegion, seen };
	const urls = new PhotoUrls(photos.store, feed, reading);
	const changed = (id: string) => {
		feed.post({ type: 'job', job: { photo: { id } } as Job, events: [] });
	};
	return { photos, feed, urls, changed, measure, edit, prepare, prepareRegion };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('URLs of photos', () => {
	it.each([400, 420, 500])('are read once each, however many of %i are in use', async (count) => {
		const { photos, urls } = world();
		for (let i = 0; i < count; i += 1) photos.thumbnails.set(String(i), new Blob([String(i)]));
		const use = () => Array.from({ length: count }, (_, i) => urls.use(String(i), 'thumbnail'));
		const release = use();
		await settled();
		expect(photos.reads).toBe(count);
		for (let i = 0; i < count; i += 1) expect(urls.url(String(i), 'thumbnail')).toBeDefined();
		await settled();
		expect(photos.reads).toBe(count);
		for (const each of release) each();
		expect(live.size).toBe(100);
		use();
		await settled();
		expect(photos.reads).toBe(2 * count - 100);
		expect(live.size).toBe(count);
	});

	it('stay while one of two users is left, and a release counts once', async () => {
		const { photos, urls } = world();
		for (let i = 0; i < 150; i += 1) photos.thumbnails.set(String(i), new Blob(['x']));
		const first = urls.use('0', 'thumbnail');
		urls.use('0', 'thumbnail');
		first();
		first();
		for (let i = 1; i < 150; i += 1) urls.use(String(i), 'thumbnail')();
		await settled();
		expect(urls.url('0', 'thumbnail')).toBeDefined();
	});

	it('are of the original only until the preview is there', async () => {
		const { photos, urls, changed } = world();
		photos.originals.set('a', new Blob(['x'.repeat(24_000)]));
		urls.use('a', 'preview');
		await settled();
		expect(live.get(urls.url('a', 'preview')!)?.size).toBe(24_000);
		changed('a');
		await settled();
		expect(live.get(urls.url('a', 'preview')!)?.size).toBe(24_000);
		photos.previews.set('a', new Blob(['small']));
		changed('a');
		await settled();
		expect(live.get(urls.url('a', 'preview')!)?.size).toBe(5);
		expect(live.size).toBe(1);
		const { reads } = photos;
		changed('a');
		await settled();
		expect(photos.reads).toBe(reads);
	});

	it('come when the photo is prepared after it was looked for, even during a read', async () => {
		const { photos, urls, changed } = world();
		urls.use('a', 'thumbnail');
		photos.thumbnails.set('a', new Blob(['t']));
		changed('a');
		await settled();
		expect(urls.url('a', 'thumbnail')).toBeDefined();
	});

	it('end with the photo, in use or not, and come back with it', async () => {
		const { photos, feed, urls } = world();
		for (const id of ['shown', 'left', 'other']) photos.thumbnails.set(id, new Blob([id]));
		urls.use('shown', 'thumbnail');
		urls.use('other', 'thumbnail');
		const leave = urls.use('left', 'thumbnail');
		await settled();
		leave();
		expect(live.size).toBe(3);
		const kept = photos.thumbnails.get('shown')!;
		photos.thumbnails.delete('shown');
		photos.thumbnails.delete('left');
		feed.post({ type: 'removed', jobIds: ['some'] });
		await settled();
		expect(urls.url('shown', 'thumbnail')).toBeUndefined();
		expect(urls.url('other', 'thumbnail')).toBeDefined();
		expect(live.size).toBe(1);
		photos.thumbnails.set('shown', kept);
		feed.post({ type: 'restored', jobs: [] });
		await settled();
		expect(urls.url('shown', 'thumbnail')).toBeDefined();
	});
});

describe('an edited version', () => {
	it('is made of the original, not of what the screen shows', async () => {
		const { photos, urls, edit } = world();
		const original = new Blob(['original']);
		photos.originals.set('a', original);
		photos.previews.set('a', new Blob(['preview']));
		const made = await urls.edited('a', { exposureEv: 1 });
		expect(await made.text()).toBe('edited');
		expect(edit).toHaveBeenCalledWith(original, { exposureEv: 1 });
	});

	it('of a photo that is gone cannot be made', async () => {
		await expect(world().urls.edited('gone', {})).rejects.toThrow('record_missing');
	});
});

describe('measurements of a photo that no job has come to', () => {
	const { signal } = new AbortController();

	it('are made once, and kept with the photo', async () => {
		const { photos, urls, measure } = world();
		photos.originals.set('a', new Blob(['x']));
		expect(await urls.measurements('a', signal)).toBe(measured);
		expect(photos.measurements.get('a')).toBe(measured);
		expect(await urls.measurements('a', signal)).toBe(measured);
		expect(measure).toHaveBeenCalledTimes(1);
	});

	it('are not there when the photo is gone', async () => {
		const { urls, measure } = world();
		expect(await urls.measurements('gone', signal)).toBeUndefined();
		expect(measure).not.toHaveBeenCalled();
	});
});

describe('what a model saw', () => {
	const [smolVlm, other] = makerModels;
	const read = async ({ urls }: ReturnType<typeof world>, model = smolVlm, region?: Region) => {
		const { kept, tiles } = await urls.seen('a', model!, region);
		return [kept, await tiles[0]!.text()];
	};
	const part = { x: 0, y: 0, width: 0.5, height: 0.5 };

	it('is the picture that was kept for it, without drawing', async () => {
		const all = world();
		// Also where the photo itself has gone.
		all.photos.forModel.set('a', new Blob(['kept']));
		expect(await read(all)).toEqual([true, 'kept']);
		expect(all.prepare).not.toHaveBeenCalled();
	});

	it('is drawn again where another model’s is kept, or it saw a part, and nothing is stored of it', async () => {
		const all = world();
		const file = new Blob(['photo']);
		all.photos.originals.set('a', file);
		all.photos.forModel.set('a', new Blob(['kept']));
		const signal: unknown = expect.any(AbortSignal);
		expect(await read(all, other)).toEqual([false, 'drawn']);
		expect(all.prepare.mock.calls).toEqual([[file, other!.picture, signal]]);
		expect(await read(all, smolVlm, part)).toEqual([false, 'a part']);
		expect(all.prepareRegion.mock.calls).toEqual([[file, smolVlm!.picture, part, signal]]);
		expect(await all.photos.forModel.get('a')!.text()).toBe('kept');
	});

	it('cannot be told of a photo that is stored no more', async () => {
		await expect(world().urls.seen('a', smolVlm!)).rejects.toMatchObject({
			failure: { code: 'record_missing' },
		});
	});
});
