/** The page's half of the model store. Its worker is small, and starts with the first question. */
import type { FoundPackage } from '../domain/model/own-package';
import type { Failure } from '../domain/failure';
import { FailureError } from '../domain/failure';
import type { ModelCard, ModelId, PackedModel } from '../domain/model/model';
import type {
	CarryOptions,
	Checked,
	Imported,
	ModelCatalogue,
	ModelStore,
	PackageSource,
	Room,
	StoredModel,
	StoreNews,
} from '../ports';
import type { StoreProtocol } from './store-protocol';
import type { WorkerLike } from './worker-link';
import { WorkerLink } from './worker-link';
import type { Answer } from './worker-protocol';

export interface ModelStoreParts {
	readonly startWorker: () => WorkerLike;
	readonly locks: Pick<LockManager, 'request'> | undefined;
	/** hears what store workers of all tabs tell, by `hearStore` */
	readonly subscribe: ModelStore['subscribe'];
	readonly models: Pick<ModelCatalogue, 'list' | 'get'>;
	/** the page's base address: model files are beside it */
	readonly baseUrl: string;
}

export class ModelStoreClient implements ModelStore {
	readonly #parts: ModelStoreParts;
	#link: WorkerLink<StoreProtocol> | undefined;

	constructor(parts: ModelStoreParts) {
		this.#parts = parts;
	}

	async statuses(): Promise<readonly StoredModel[]> {
		const { baseUrl, models } = this.#parts;
		const packed = models.list().filter(isPacked);
		return resultOf(await this.#send('statuses', { models: packed, baseUrl }).answer);
	}

	subscribe(listener: (news: StoreNews) => void): () => void {
		return this.#parts.subscribe(listener);
	}

	async download(
		modelId: ModelId,
		{ signal, by }: Parameters<ModelStore['download']>[1],
	): Promise<Failure | 'paused' | undefined> {
		if (signal.aborted) return 'paused';
		const { baseUrl, models } = this.#parts;
		const model = models.get(modelId);
		if (!isPacked(model)) return { code: 'model_missing', detail: modelId };
		const { answer, cancel } = this.#send('download', { model, by, baseUrl });
		signal.addEventListener('abort', cancel, { once: true });
		const end = await answer;
		signal.removeEventListener('abort', cancel);
		if (end.type === 'cancelled') return 'paused';
		return end.type === 'failed' ? end.failure : undefined;
	}

	async pause(modelId: ModelId): Promise<void> {
		resultOf(await this.#send('pause', { modelId }).answer);
	}

	async remove(modelId: ModelId): Promise<void> {
		const { baseUrl, models } = this.#parts;
		const model = models.get(modelId);
		if (!isPacked(model)) throw new FailureError('model_missing', modelId);
		resultOf(await this.#send('remove', { model, baseUrl }).answer);
	}

	verify(modelId: ModelId, options: CarryOptions): Promise<Checked> {
		return this.#carry('verify', modelId, {}, options);
	}

	exportFiles(modelId: ModelId, options: CarryOptions): Promise<Blob> {
		return this.#carry('exportFiles', modelId, {}, options);
	}

	importFiles(modelId: ModelId, given: readonly File[], options: CarryOptions): Promise<Imported> {
		return this.#carry('importFiles', modelId, { given }, options);
	}

	async inspect(source: PackageSource, signal: AbortSignal): Promise<FoundPackage> {
		signal.throwIfAborted();
		const { answer, cancel } = this.#send('inspect', { source });
		signal.addEventListener('abort', cancel, { once: true });
		const end = await answer;
		signal.removeEventListener('abort', cancel);
		return resultOf(end);
	}

	async hashes(modelId: ModelId): Promise<Readonly<Record<string, string>>> {
		const { baseUrl, models } = this.#parts;
		const model = models.get(modelId);
		if (!isPacked(model)) throw new FailureError('model_missing', modelId);
		return resultOf(await this.#send('hashes', { model, baseUrl }).answer);
	}

	async room(bytes: number): Promise<Room> {
		return resultOf(await this.#send('room', { bytes }).answer);
	}

	async #carry<T extends 'verify' | 'exportFiles' | 'importFiles'>(
		type: T,
		modelId: ModelId,
		besides: Omit<StoreProtocol[T]['command'], 'model' | 'baseUrl'>,
		{ signal, onprogress }: CarryOptions,
	): Promise<StoreProtocol[T]['result']> {
		signal.throwIfAborted();
		const { baseUrl, models } = this.#parts;
		const model = models.get(modelId);
		if (!isPacked(model)) throw new FailureError('model_missing', modelId);
		const command = { ...besides, model, baseUrl } as unknown as StoreProtocol[T]['command'];
		const { answer, cancel } = this.#send(type, command, ({ doneBytes, totalBytes }) => {
			onprogress(doneBytes, totalBytes);
		});
		signal.addEventListener('abort', cancel, { once: true });
		const end = await answer;
		signal.removeEventListener('abort', cancel);
		signal.throwIfAborted();
		return resultOf(end);
	}

	#send<T extends keyof StoreProtocol>(
		type: T,
		command: StoreProtocol[T]['command'],
		onevent?: (event: StoreProtocol[T]['event']) => void,
	): { readonly answer: Promise<Answer<StoreProtocol[T]['result']>>; readonly cancel: () => void } {
		const link = this.#liveLink();
		const { answer, cancel } = link.send(type, command, onevent);
		return { cancel, answer: answer.then((end) => (link.ready ? end : unstarted(end))) };
	}

	#liveLink(): WorkerLink<StoreProtocol> {
		const { startWorker, locks } = this.#parts;
		if (this.#link === undefined || this.#link.dead) {
			this.#link = new WorkerLink<StoreProtocol>(startWorker(), locks, () => undefined);
		}
		return this.#link;
	}
}

/** Whether there are files to it. */
function isPacked(model: ModelCard | undefined): model is PackedModel {
	return model?.package !== undefined;
}

/** A worker that never ran could not be fetched: a part of the app is missing, the store is not broken. */
function unstarted<T>(answer: Answer<T>): Answer<T> {
	if (answer.type !== 'failed') return answer;
	const { detail = 'the store worker did not start' } = answer.failure;
	return { ...answer, failure: { code: 'app_chunk_missing', detail } };
}

/** @throws FailureError of what failed */
function resultOf<T>(answer: Answer<T>): T {
	if (answer.type === 'result') return answer.result;
	const { code, detail } =
		answer.type === 'failed' ? answer.failure : ({ code: 'interrupted' } as Failure);
	throw new FailureError(code, detail);
}
