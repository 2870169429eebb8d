import type { Failure } from '../domain/failure';
import type { ModelId } from '../domain/model/model';

/** What is kept of a model on this device, in bytes. */
export interface StoredModel {
	readonly id: ModelId;
	readonly totalBytes: number;
	/** of files that are whole and verified: all of `totalBytes` means that it can be loaded */
	readonly storedBytes: number;
	/** of files that are not: where a download goes on */
	readonly partialBytes: number;
}

/** What happens to a model, in whichever tab. */
export type StoreNews =
	| {
			readonly type: 'progress';
			readonly modelId: ModelId;
			readonly loadedBytes: number;
			readonly totalBytes: number;
	  }
	/** stored, removed, or a download ended without */
	| { readonly type: 'changed'; readonly modelId: ModelId };

export interface Room {
	readonly fits: boolean;
	/** absent where the browser gives no estimate */
	readonly freeBytes?: number;
	/** the browser promised not to throw it away by itself */
	readonly persisted: boolean;
}

/** The files of models, apart from engines and from jobs. */
export interface ModelStore {
	/** of every model that has files */
	statuses(): Promise<readonly StoredModel[]>;
	/** hears of changes in any tab; returns the way to stop */
	subscribe(listener: (news: StoreNews) => void): () => void;
	/**
	 * Resolves once the model is whole and verified, or to why it is not; never rejects. One tab
	 * downloads for all. An abort pauses: what has come is kept, and the next call goes on from there.
	 */
	download(
		id: ModelId,
		options: { readonly signal: AbortSignal },
	): Promise<Failure | 'paused' | undefined>;
	remove(id: ModelId): Promise<void>;
	/** whether so many more bytes fit */
	room(bytes: number): Promise<Room>;
}
