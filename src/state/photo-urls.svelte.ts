import { SvelteMap } from 'svelte/reactivity';
import type { Edit } from '../domain/claims/claim';
import { FailureError } from '../domain/failure';
import type { Measurements, Position } from '../domain/facts/measurements';
import type { PhotoId } from '../domain/ids';
import type { ModelCard, ModelPicture } from '../domain/model/model';
import { pictureKey } from '../domain/model/model';
import type { Region } from '../domain/photo/region';
import type {
	FeedMessage,
	FullPhoto,
	JobFeed,
	PhotoMeasurer,
	PhotoPreparer,
	PhotoStore,
	SeenPicture,
} from '../ports';
import type { PhotoUrlsState, SeenNow } from './app-state';

type Kind = 'thumbnail' | 'preview';

/** Reads a photo's file, in a thread of its own. */
interface PhotoReader extends PhotoMeasurer, PhotoPreparer {
	position(file: Blob): Promise<Position | undefined>;
	edit(file: Blob, edit: Edit): Promise<Blob>;
	full(file: Blob): Promise<FullPhoto>;
	seen(file: Blob, picture: ModelPicture): Promise<SeenPicture>;
	/** at once, of a file that nothing has been made of yet */
	thumbnail(file: Blob): Promise<Blob | undefined>;
}

/** URLs that nobody uses: kept for the way back to a screen. */
const keptUnused = 100;

interface Entry {
	readonly id: PhotoId;
	readonly kind: Kind;
	users: number;
	/** the URL is of the original, until there is a preview */
	standsIn: boolean;
	/** a read is on its way; `again`: something has changed since it began */
	reading: 'no' | 'yes' | 'again';
}

interface Found {
	readonly blob: Blob;
	readonly standsIn: boolean;
}

/**
 * Object URLs of stored photos. Invariant: what somebody uses has its URL for as long as the photo
 * is stored; only what nobody uses is let go, the longest unused first.
 */
export class PhotoUrls implements PhotoUrlsState {
	readonly #photos: PhotoStore;
	readonly #reader: PhotoReader;
	readonly #urls = new SvelteMap<string, string>();
	/** in the order in which they were last released */
	readonly #entries = new Map<string, Entry>();
	#turn: Promise<unknown> = Promise.resolve();

	constructor(photos: PhotoStore, feed: JobFeed, reader: PhotoReader) {
		this.#photos = photos;
		this.#reader = reader;
		feed.subscribe((message) => {
			this.#follow(message);
		});
	}

	url(id: PhotoId, kind: Kind): string | undefined {
		return this.#urls.get(keyOf(id, kind));
	}

	use(id: PhotoId, kind: Kind): () => void {
		const key = keyOf(id, kind);
		const entry = this.#entries.get(key) ?? { id, kind, users: 0, standsIn: false, reading: 'no' };
		this.#entries.set(key, entry);
		entry.users += 1;
		if (!this.#urls.has(key)) this.#refresh(entry);
		let released = false;
		return () => {
			if (released) return;
			released = true;
			this.#release(key, entry);
		};
	}

	async position(id: PhotoId): Promise<Position | undefined> {
		const original = await this.#photos.original(id);
		return original && this.#reader.position(original.file);
	}

	async measurements(id: PhotoId, signal: AbortSignal): Promise<Measurements | undefined> {
		const kept = await this.#photos.measurements(id);
		if (kept !== undefined) return kept;
		const original = await this.#photos.original(id);
		const found = original && (await this.#reader.measure(original.file, signal));
		if (found !== undefined) await this.#photos.saveMeasurements(id, found);
		return found;
	}

	async edited(id: PhotoId, edit: Edit): Promise<Blob> {
		return this.#reader.edit(await this.#original(id), edit);
	}

	async full(id: PhotoId): Promise<FullPhoto> {
		return this.#reader.full(await this.#original(id));
	}

	async seen(id: PhotoId, model: ModelCard, region?: Region): Promise<SeenNow> {
		const { picture } = model;
		const kept =
			region === undefined ? await this.#photos.modelImage(id, pictureKey(model)) : undefined;
		const image = kept ?? (await this.#drawnFor(picture, await this.#original(id), region));
		const seen = await this.#reader.seen(image, picture);
		return { ...seen, kept: kept !== undefined };
	}

	/** By the steps of an attempt; nothing of it is stored, as another model may have its picture there. */
	async #drawnFor(picture: ModelPicture, file: Blob, region: Region | undefined): Promise<Blob> {
		const { signal } = new AbortController();
		if (region !== undefined) return this.#reader.prepareRegion(file, picture, region, signal);
		return (await this.#reader.prepare(file, picture, signal)).modelImage;
	}

	async #original(id: PhotoId): Promise<Blob> {
		const original = await this.#photos.original(id);
		if (original === undefined) throw new FailureError('record_missing');
		return original.file;
	}

	#release(key: string, entry: Entry): void {
		entry.users -= 1;
		if (entry.users > 0 || this.#entries.get(key) !== entry) return;
		this.#entries.delete(key);
		this.#entries.set(key, entry);
		const unused = [...this.#entries].filter(([, { users }]) => users === 0);
		for (const [oldest] of unused.slice(0, Math.max(0, unused.length - keptUnused))) {
			this.#forget(oldest);
		}
	}

	#follow(message: FeedMessage): void {
		switch (message.type) {
			case 'job': {
				// The photo may have been prepared since it was looked for.
				const { id } = message.job.photo;
				for (const kind of ['thumbnail', 'preview'] as const) {
					const key = keyOf(id, kind);
					const entry = this.#entries.get(key);
					if (entry && (entry.standsIn || !this.#urls.has(key))) this.#refresh(entry);
				}
				return;
			}
			case 'removed':
				// Which photos went with their jobs the store knows: what is not in use is simply let go.
				for (const [key, entry] of [...this.#entries]) {
					if (entry.users === 0) this.#forget(key);
					else this.#refresh(entry);
				}
				return;
			case 'restored':
			case 'imported':
				for (const [key, entry] of this.#entries) {
					if (!this.#urls.has(key)) this.#refresh(entry);
				}
		}
	}

	#refresh(entry: Entry): void {
		if (entry.reading !== 'no') {
			entry.reading = 'again';
			return;
		}
		entry.reading = 'yes';
		this.#read(entry).catch((error: unknown) => {
			// A picture that cannot be read leaves its place empty; the next change tries again.
			console.warn('No picture:', error);
			entry.reading = 'no';
		});
	}

	async #read(entry: Entry): Promise<void> {
		const found = await this.#find(entry);
		const key = keyOf(entry.id, entry.kind);
		if (this.#entries.get(key) !== entry) return;
		const old = this.#urls.get(key);
		if (found === undefined) this.#revoke(key);
		else if (old === undefined || (entry.standsIn && !found.standsIn)) {
			this.#revoke(key);
			this.#urls.set(key, URL.createObjectURL(found.blob));
			entry.standsIn = found.standsIn;
		}
		const again = entry.reading === 'again';
		entry.reading = 'no';
		if (again) this.#refresh(entry);
	}

	/** Until it is prepared, the file itself: the browser shows what it can. */
	async #find({ id, kind }: Entry): Promise<Found | undefined> {
		const made = await (kind === 'thumbnail'
			? this.#photos.thumbnail(id)
			: this.#photos.preview(id));
		if (made !== undefined) return { blob: made, standsIn: false };
		const original = await this.#photos.original(id);
		if (original === undefined) return undefined;
		if (kind === 'preview') return { blob: original.file, standsIn: true };
		const found = await this.#inTurn(() => this.#quick(id, original.file));
		return found && { blob: found, standsIn: true };
	}

	/** What has been scrolled away meanwhile need not be made. */
	async #quick(id: PhotoId, file: Blob): Promise<Blob | undefined> {
		const users = this.#entries.get(keyOf(id, 'thumbnail'))?.users ?? 0;
		return users === 0 ? undefined : this.#reader.thumbnail(file);
	}

	/** One at a time: the model is at work beside it. */
	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#turn.then(work);
		this.#turn = done.catch(() => undefined);
		return done;
	}

	#forget(key: string): void {
		this.#revoke(key);
		this.#entries.delete(key);
	}

	#revoke(key: string): void {
		const url = this.#urls.get(key);
		if (url === undefined) return;
		URL.revokeObjectURL(url);
		this.#urls.delete(key);
	}
}

function keyOf(id: PhotoId, kind: Kind): string {
	return `${kind}:${id}`;
}
