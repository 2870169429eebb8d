/** Runs the commands of the model store: each gets exactly one answer, all tabs hear what happens. */
import type { StoreCommand, StoreFinal, StoreMessage } from '../engine/store-protocol';
import { failureOf } from '../engine/failures';
import type { PackedModel } from '../domain/model/model';
import { modelBytes } from '../domain/model/model';
import type { Room, StoredModel, StoreNews } from '../ports/model-store';
import type { DownloadOptions } from '../storage/model-download';
import { downloadModel } from '../storage/model-download';
import type { ModelFiles } from '../storage/model-files';

/** News of progress goes out at most this often. */
const newsMs = 250;
const downloadLock = 'mondrian-download';

export interface StoreHostParts {
	readonly files: ModelFiles;
	readonly locks: Pick<LockManager, 'request'>;
	readonly room: (bytes: number) => Promise<Room>;
	readonly post: (message: StoreMessage) => void;
	/** to every tab, this one's page included */
	readonly broadcast: (news: StoreNews) => void;
	/** what a download gets besides, in tests */
	readonly download?: Pick<DownloadOptions, 'fetch' | 'retry'>;
}

export class StoreHost {
	readonly #parts: StoreHostParts;
	readonly #running = new Map<number, AbortController>();

	constructor(parts: StoreHostParts) {
		this.#parts = parts;
	}

	async receive(command: StoreCommand): Promise<void> {
		const { id } = command;
		if (command.type === 'cancel') {
			this.#running.get(id)?.abort();
			return;
		}
		const controller = new AbortController();
		this.#running.set(id, controller);
		const answer = await this.#answer(command, controller.signal);
		this.#running.delete(id);
		this.#parts.post(answer);
	}

	async #answer(
		command: Exclude<StoreCommand, { type: 'cancel' }>,
		signal: AbortSignal,
	): Promise<StoreFinal> {
		const { id } = command;
		try {
			return { type: 'result', id, result: await this.#run(command, signal) };
		} catch (error) {
			if (signal.aborted) return { type: 'cancelled', id, text: '' };
			const { code, ...rest } = failureOf(error);
			// What nobody knows here comes from IndexedDB.
			const known = code === 'worker_crashed' ? 'storage_failed' : code;
			return { type: 'failed', id, failure: { ...rest, code: known }, text: '' };
		}
	}

	async #run(
		command: Exclude<StoreCommand, { type: 'cancel' }>,
		signal: AbortSignal,
	): Promise<readonly StoredModel[] | Room | null> {
		switch (command.type) {
			case 'statuses':
				return this.#statuses(command.models, command.baseUrl);
			case 'download':
				await this.#download(command.model, command.baseUrl, signal);
				return null;
			case 'remove': {
				const { id, package: files } = command.model;
				await this.#parts.files.deletePrefix(new URL(files.path, command.baseUrl).href);
				this.#parts.broadcast({ type: 'changed', modelId: id });
				return null;
			}
			case 'room':
				return this.#parts.room(command.bytes);
		}
	}

	/** One download at a time over all tabs: who waited for the lock finds the files there. */
	async #download(model: PackedModel, baseUrl: string, signal: AbortSignal): Promise<void> {
		const { files, locks, broadcast } = this.#parts;
		const modelId = model.id;
		let saidAt = -Infinity;
		try {
			await locks.request(downloadLock, { signal }, () =>
				downloadModel(model.package, baseUrl, files, {
					...this.#parts.download,
					signal,
					room: this.#parts.room,
					onprogress: (loadedBytes, totalBytes) => {
						const now = performance.now();
						if (now - saidAt < newsMs && loadedBytes < totalBytes) return;
						saidAt = now;
						broadcast({ type: 'progress', modelId, loadedBytes, totalBytes });
					},
				}),
			);
		} finally {
			broadcast({ type: 'changed', modelId });
		}
	}

	#statuses(models: readonly PackedModel[], baseUrl: string): Promise<readonly StoredModel[]> {
		const { files } = this.#parts;
		return Promise.all(
			models.map(async (model) => {
				const bytes = await files.countBytes(new URL(model.package.path, baseUrl).href);
				return { id: model.id, totalBytes: modelBytes(model), ...bytes };
			}),
		);
	}
}
