import { SvelteMap } from 'svelte/reactivity';
import type { PhotoId } from '../domain/ids';
import type { Position } from '../domain/facts/measurements';
import type { JobFeed, PhotoStore } from '../ports';
import type { PhotoUrlsState } from './app-state';

type Kind = 'thumbnail' | 'preview';
type ReadPosition = (file: Blob) => Promise<Position | undefined>;

/** URLs kept: far more than a screen shows. */
const kept = 400;

/** Object URLs of stored photos, made on demand; the oldest go when there are too many. */
export class PhotoUrls implements PhotoUrlsState {
	readonly #photos: PhotoStore;
	readonly #readPosition: ReadPosition;
	readonly #urls = new SvelteMap<string, string>();
	/** what has been asked for: not reactive, so that asking while rendering changes nothing */
	readonly #asked = new Set<string>();

	constructor(photos: PhotoStore, feed: JobFeed, readPosition: ReadPosition) {
		this.#photos = photos;
		this.#readPosition = readPosition;
		feed.subscribe((message) => {
			if (message.type !== 'job') return;
			// The photo may have been prepared since it was asked for in vain.
			const { id } = message.job.photo;
			for (const kind of ['thumbnail', 'preview'] as const) {
				const key = `${kind}:${id}`;
				if (this.#asked.has(key) && !this.#urls.has(key)) void this.#read(id, kind, key);
			}
		});
	}

	url(id: PhotoId, kind: Kind): string | undefined {
		const key = `${kind}:${id}`;
		if (!this.#asked.has(key)) {
			this.#asked.add(key);
			void this.#read(id, kind, key);
		}
		return this.#urls.get(key);
	}

	async position(id: PhotoId): Promise<Position | undefined> {
		const original = await this.#photos.original(id);
		return original && this.#readPosition(original.file);
	}

	async #read(id: PhotoId, kind: Kind, key: string): Promise<void> {
		const blob = kind === 'thumbnail' ? await this.#photos.thumbnail(id) : await this.#preview(id);
		if (blob === undefined || this.#urls.has(key)) return;
		this.#urls.set(key, URL.createObjectURL(blob));
		const [oldest] = this.#urls.size > kept ? this.#urls : [];
		if (oldest === undefined) return;
		URL.revokeObjectURL(oldest[1]);
		this.#urls.delete(oldest[0]);
		this.#asked.delete(oldest[0]);
	}

	/** Until it is prepared, the file itself: the browser shows what it can. */
	async #preview(id: PhotoId): Promise<Blob | undefined> {
		return (await this.#photos.preview(id)) ?? (await this.#photos.original(id))?.file;
	}
}
