/** Runs the commands of the model store: each gets exactly one answer, all tabs hear what happens. */
import type {
	StoreCommand,
	StoreFinal,
	StoreMessage,
	StoreProtocol,
} from '../engine/store-protocol';
import { failureOf } from '../engine/failures';
import { FailureError } from '../domain/failure';
import type { ModelId, PackedModel } from '../domain/model/model';
import type { Checked, Imported, Room, StoredModel, StoreNews } from '../ports/model-store';
import { Claims } from '../storage/model-claim';
import { countModel } from '../storage/model-count';
import { downloadModel, fileUrls, versionsOf } from '../storage/model-download';
import type { ModelFiles } from '../storage/model-files';
import type { Wish } from '../storage/model-schema';
import { hashesOf } from '../storage/model-hashes';
import { statusesOf } from '../storage/model-status';
import { wishOf } from '../storage/model-wish';
import type { DownloadOptions } from '../storage/model-request';
import { firstToEnd } from '../lib/first-to-end';

/** News of progress goes out at most this often. */
const newsMs = 250;
/** One tab works on a model's files; the next in line finds what it left. */
const lockOf = (modelId: ModelId): string => `mondrian-download ${modelId}`;

/** The user wants the download to rest. */
class Paused extends Error {}

export interface StoreHostParts {
	readonly files: ModelFiles;
	readonly locks: Pick<LockManager, 'request'>;
	readonly room: (bytes: number) => Promise<Room>;
	readonly post: (message: StoreMessage) => void;
	/** to every tab, this one's page included */
	readonly broadcast: (news: StoreNews) => void;
	/** what a download gets besides: who hashes; in tests more */
	readonly download?: Pick<DownloadOptions, 'fetch' | 'retry' | 'silentMs' | 'hash' | 'install'>;
	/** of this app, where it is not that of the code: in tests */
	readonly edition?: number;
}

export class StoreHost {
	readonly #parts: StoreHostParts;
	readonly #claims: Claims;
	readonly #running = new Map<number, AbortController>();
	/** downloads that run in this worker, by their model */
	readonly #stops = new Map<ModelId, AbortController>();
	/** once in each page: whether what is said to be here is here */
	#looked: Promise<void> | undefined;

	constructor(parts: StoreHostParts) {
		this.#parts = parts;
		this.#claims = new Claims(parts.files, parts.download?.install, parts.edition);
	}

	/** What another tab's store tells: a pause there ends the download here. */
	hear(news: StoreNews): void {
		if (news.type === 'stopped') this.#stops.get(news.modelId)?.abort();
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
			if (signal.aborted || error instanceof Paused) return { type: 'cancelled', id, text: '' };
			const { code, ...rest } = failureOf(error);
			// What nobody knows here comes from IndexedDB.
			const known = code === 'worker_crashed' ? 'storage_failed' : code;
			return { type: 'failed', id, failure: { ...rest, code: known }, text: '' };
		}
	}

	async #run(
		command: Exclude<StoreCommand, { type: 'cancel' }>,
		signal: AbortSignal,
	): Promise<StoreProtocol[keyof StoreProtocol]['result']> {
		switch (command.type) {
			case 'statuses':
				await (this.#looked ??= this.#parts.files.forgetLost());
				return statusesOf(
					command.models,
					command.baseUrl,
					this.#parts.files,
					this.#claims,
					this.#parts.download?.install,
				);
			case 'download':
				await this.#download(command, signal);
				return null;
			case 'pause':
				await this.#stop(command.modelId);
				return null;
			case 'remove': {
				const { id, package: files } = command.model;
				await this.#parts.files.changeWish(id, () => undefined);
				// In whichever tab it comes: nothing of it may arrive after this.
				this.#abort(id);
				this.#parts.broadcast({ type: 'stopped', modelId: id });
				await this.#parts.locks.request(lockOf(id), { signal }, async () => {
					const folder = new URL(files.path, command.baseUrl);
					await this.#parts.files.deletePrefix((versionsOf(folder) ?? folder).href);
					const all = fileUrls(files, command.baseUrl);
					await Promise.all(all.map(({ url }) => this.#parts.files.delete(url)));
				});
				this.#parts.broadcast({ type: 'changed', modelId: id });
				return null;
			}
			case 'verify':
			case 'exportFiles':
			case 'importFiles':
				return this.#carry(command, signal);
			case 'inspect': {
				const { inspectPackage } = await import('../storage/model-inspect');
				return inspectPackage(command.source, signal, this.#parts.download?.fetch);
			}
			case 'hashes':
				return hashesOf(command.model.package, command.baseUrl, this.#parts.files);
			case 'room':
				return this.#parts.room(command.bytes);
		}
	}

	/**
	 * One download of a model over all tabs: who waited for the lock finds the files there, or what is
	 * left of them to fetch.
	 */
	async #download(
		{ model, baseUrl, by }: Extract<StoreCommand, { type: 'download' }>,
		signal: AbortSignal,
	): Promise<void> {
		const { files, locks } = this.#parts;
		const { id: modelId } = model;
		if (by !== 'follower') {
			let before: Wish | undefined;
			const wish = await files.changeWish(modelId, (now) => wishOf(modelId, by, (before = now)));
			if (await this.#claims.isNewer(model, baseUrl)) {
				// What its tab wants stays as it was.
				await files.changeWish(modelId, (now) => (now?.status === 'wanted' ? before : now));
			}
			await this.#claims.heed(model, baseUrl);
			if (wish?.status === 'paused' && wish.failure === undefined) throw new Paused();
		}
		await locks.request(lockOf(modelId), { signal }, async () => {
			// While it waited it may have come, been paused, or been removed.
			const wish = (await files.wishes()).find((each) => each.modelId === modelId);
			if (wish === undefined) return;
			if (wish.status === 'paused') {
				if (wish.failure === undefined) throw new Paused();
				throw new FailureError(wish.failure.code, wish.failure.detail);
			}
			if (by === 'follower' && wish.by === 'job') return;
			await this.#claims.take(model, baseUrl);
			const stop = new AbortController();
			this.#stops.set(modelId, stop);
			try {
				await this.#fetch(
					model,
					baseUrl,
					wish.by,
					firstToEnd(new AbortController(), signal, stop.signal),
				);
			} catch (error) {
				await this.#endWith(error, modelId, signal, stop.signal);
			} finally {
				this.#stops.delete(modelId);
			}
		});
	}

	async #fetch(
		model: PackedModel,
		baseUrl: string,
		by: Wish['by'],
		signal: AbortSignal,
	): Promise<void> {
		const { files, room, download, broadcast } = this.#parts;
		const { id: modelId } = model;
		let saidAt = -Infinity;
		await (this.#looked ??= files.forgetLost());
		await downloadModel(model.package, baseUrl, files, {
			...download,
			signal,
			room,
			onprogress: (loadedBytes, totalBytes) => {
				const now = performance.now();
				if (signal.aborted || (now - saidAt < newsMs && loadedBytes < totalBytes)) return;
				saidAt = now;
				broadcast({ type: 'progress', modelId, by, loadedBytes, totalBytes });
			},
		});
		const { storedBytes, totalBytes } = await countModel(model, baseUrl, files);
		if (storedBytes < totalBytes) {
			// Who is told that it came would ask for it again at once, and for ever.
			const what = `${String(storedBytes)} of ${String(totalBytes)} B are here`;
			throw new FailureError('storage_failed', what);
		}
		await files.changeWish(modelId, () => undefined);
		broadcast({ type: 'changed', modelId });
	}

	/** @throws why it ended */
	async #endWith(
		error: unknown,
		modelId: ModelId,
		signal: AbortSignal,
		stop: AbortSignal,
	): Promise<never> {
		const { files, broadcast } = this.#parts;
		if (stop.aborted) throw new Paused();
		if (signal.aborted) {
			// No job waits for it any more. A user's is taken up by the tab that is next in line.
			await files.changeWish(modelId, (now) => (now?.by === 'job' ? undefined : now));
			broadcast({ type: 'changed', modelId });
			throw error;
		}
		await this.#stop(modelId, failureOf(error));
		throw error;
	}

	/** Lets the download rest, in whichever tab it runs, and says so to all. */
	async #stop(modelId: ModelId, failure?: StoredModel['failure']): Promise<void> {
		await this.#parts.files.changeWish(modelId, (now) => {
			if (now === undefined) return undefined;
			const why = failure === undefined ? {} : { failure };
			return { modelId, by: now.by, status: 'paused', ...why };
		});
		this.#abort(modelId);
		this.#parts.broadcast({ type: 'stopped', modelId, ...(failure && { failure }) });
	}

	#abort(modelId: ModelId): void {
		this.#stops.get(modelId)?.abort();
	}

	/** Beside no download of the same model. */
	#carry(
		command: Extract<StoreCommand, { type: 'verify' | 'exportFiles' | 'importFiles' }>,
		signal: AbortSignal,
	): Promise<Checked | Blob | Imported> {
		const { files, locks, post, download, broadcast } = this.#parts;
		const { id, model, baseUrl } = command;
		let saidAt = -Infinity;
		const onprogress = (doneBytes: number, totalBytes: number): void => {
			const now = performance.now();
			if (now - saidAt < newsMs && doneBytes < totalBytes) return;
			saidAt = now;
			post({ type: 'event', id, event: { doneBytes, totalBytes } });
		};
		const options = { ...download, signal, onprogress };
		return locks.request(lockOf(model.id), { signal }, async () => {
			const { type } = command;
			await this.#claims[type === 'importFiles' ? 'take' : 'heed'](model, baseUrl);
			try {
				if (type === 'verify') {
					const { verifyModel } = await import('../storage/model-verify');
					return await verifyModel(model.package, baseUrl, files, options);
				}
				const { exportModel, importModel } = await import('../storage/model-carry');
				if (type === 'exportFiles') {
					return await exportModel(model.package, baseUrl, files, options);
				}
				const end = await importModel(model.package, baseUrl, files, command.given, options);
				const isWhole = end.missing.length + end.wrong.length === 0;
				if (isWhole) await files.changeWish(model.id, () => undefined);
				return end;
			} finally {
				broadcast({ type: 'changed', modelId: model.id });
			}
		});
	}
}
