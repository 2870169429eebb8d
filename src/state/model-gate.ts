/**
 * Lets jobs begin whose model is here. A missing one is downloaded beside the queue, not inside a
 * job: no lock is held for it, and a job of another model goes first.
 */
import type { Failure } from '../domain/failure';
import type { Job } from '../domain/job/job';
import type { ModelId } from '../domain/model/model';
import type { ModelCatalogue, ModelStore } from '../ports';

export interface ModelGateParts {
	readonly store: ModelStore;
	readonly models: Pick<ModelCatalogue, 'get'>;
	/** a model has come: look again */
	readonly onready: () => void;
	/** it does not come */
	readonly onfailed: (failure: Failure, modelId: ModelId) => void;
}

export class ModelGate {
	readonly #parts: ModelGateParts;
	/** known to be whole */
	readonly #ready = new Set<ModelId>();
	readonly #downloads = new Map<ModelId, AbortController>();
	/** by the user: their jobs wait until the user goes on with them */
	readonly #paused = new Set<ModelId>();

	constructor(parts: ModelGateParts) {
		this.#parts = parts;
		parts.store.subscribe(({ type, modelId }) => {
			if (type === 'changed') this.#ready.delete(modelId);
			// It comes again, or it is there, or nobody remembers the pause.
			if (type !== 'stopped' && this.#paused.delete(modelId)) parts.onready();
		});
	}

	/** Something is on its way for a job that waits. */
	get isDownloading(): boolean {
		return this.#downloads.size > 0;
	}

	/**
	 * The first job that can begin (and `hasRoom`), and the first whose model has to come. Its download is started;
	 * one that no job waits for any more is paused.
	 */
	async choose(
		waiting: readonly Job[],
		hasRoom: (job: Job) => boolean = () => true,
	): Promise<{ readonly next: Job | undefined; readonly blocked: Job | undefined }> {
		let next: Job | undefined;
		let blocked: Job | undefined;
		const wanted = new Set(waiting.map((job) => job.options.modelId));
		for (const [modelId, download] of this.#downloads) {
			if (!wanted.has(modelId)) download.abort();
		}
		for (const modelId of wanted) {
			const first = waiting.find((job) => job.options.modelId === modelId);
			if (await this.#isHere(modelId)) {
				if (first !== undefined && hasRoom(first)) next ??= first;
			} else {
				blocked ??= first;
				this.#download(modelId);
			}
		}
		return { next, blocked };
	}

	/** An engine did not find the model. Whether that is so: then it is downloaded with the next look. */
	async isMissing(modelId: ModelId): Promise<boolean> {
		this.#ready.delete(modelId);
		return !(await this.#isHere(modelId));
	}

	/** Also what has no files, and what nobody knows: that fails by itself, with its own reason. */
	async #isHere(modelId: ModelId): Promise<boolean> {
		const { models, store } = this.#parts;
		if (this.#ready.has(modelId) || models.get(modelId)?.package === undefined) return true;
		if (this.#downloads.has(modelId)) return false;
		const found = (await store.statuses()).find(({ id }) => id === modelId);
		const isHere = found !== undefined && found.storedBytes >= found.totalBytes;
		if (isHere) this.#ready.add(modelId);
		return isHere;
	}

	#download(modelId: ModelId): void {
		if (this.#downloads.has(modelId) || this.#paused.has(modelId)) return;
		const { store, onready, onfailed } = this.#parts;
		const controller = new AbortController();
		this.#downloads.set(modelId, controller);
		const { signal } = controller;
		void store.download(modelId, { signal, by: 'job' }).then((end) => {
			this.#downloads.delete(modelId);
			if (end === 'paused' && !signal.aborted) this.#paused.add(modelId);
			else if (end !== undefined && end !== 'paused') onfailed(end, modelId);
			else onready();
		});
	}
}
