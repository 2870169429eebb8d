import type { Failure } from '../domain/failure';
import type { EngineState } from '../domain/model/engine-state';
import type { ModelCard, ModelId, ModelStatus } from '../domain/model/model';
import { modelBytes } from '../domain/model/model';
import type { ModelCatalogue, ModelStore, StoredModel, TextEngine } from '../ports';
import type { EngineView } from './models-state';

/** undefined: nothing speaks against it */
type FindObstacle = (model: ModelCard) => Failure | undefined;

export interface EngineStatusParts {
	readonly engine: TextEngine;
	readonly store: ModelStore;
	readonly models: Pick<ModelCatalogue, 'list' | 'subscribe'>;
	/** asks the browser for its processors, on the page; -> why a model cannot run on them */
	readonly probe: () => Promise<FindObstacle>;
}

/** The engine's state, the stored models and what the device can do, for the screens. */
export class EngineStatus implements EngineView {
	readonly #parts: EngineStatusParts;
	#state = $state.raw<EngineState>({ status: 'idle' });
	#stored = $state.raw<readonly StoredModel[]>([]);
	/** how far downloads are, 0–1, in whichever tab they run: what comes may be more than what stays of it */
	#downloads = $state.raw<ReadonlyMap<ModelId, number>>(new Map());
	#findObstacle = $state.raw<FindObstacle>();
	#cards = $state.raw<readonly ModelCard[]>([]);
	readonly #models = $derived(this.#cards.map((model) => this.#statusOf(model)));

	constructor(parts: EngineStatusParts) {
		this.#parts = parts;
		this.#state = parts.engine.state;
		this.#cards = parts.models.list();
		parts.models.subscribe(() => {
			this.#cards = parts.models.list();
		});
		parts.engine.subscribe((state) => {
			this.#state = state;
		});
		parts.store.subscribe((news) => {
			const downloads = new Map(this.#downloads);
			if (news.type === 'progress') downloads.set(news.modelId, news.loadedBytes / news.totalBytes);
			else downloads.delete(news.modelId);
			this.#downloads = downloads;
			// Only where somebody has asked before: a tab in the background needs no store.
			if (news.type !== 'progress' && this.#stored.length > 0) void this.refresh();
		});
	}

	get state(): EngineState {
		return this.#state;
	}

	get cards(): readonly ModelCard[] {
		return this.#cards;
	}

	get models(): readonly ModelStatus[] {
		return this.#stored.length === 0 && this.#downloads.size === 0 ? [] : this.#models;
	}

	obstacleTo(model: ModelCard): Failure | undefined {
		return this.#findObstacle?.(model);
	}

	/** Asks the browser once; cheap, but not before the first screen is up. */
	async findSupport(): Promise<void> {
		this.#findObstacle = await this.#parts.probe();
	}

	async refresh(): Promise<readonly ModelStatus[]> {
		this.#stored = await this.#parts.store.statuses();
		return this.#models;
	}

	async forget(modelId: ModelId): Promise<void> {
		const { engine, store } = this.#parts;
		if (loadedIn(engine.state) === modelId) await engine.release();
		await store.remove(modelId);
		await this.refresh();
	}

	#statusOf({ id, name, engine, package: files }: ModelCard): ModelStatus {
		const found = this.#stored.find((each) => each.id === id);
		const total = files === undefined ? 0 : modelBytes({ package: files });
		const { storedBytes: stored = 0, partialBytes = 0, totalBytes = total } = found ?? {};
		const downloading = this.#downloads.get(id);
		const share = downloading ?? (stored + partialBytes) / (totalBytes || 1);
		const isStored = files === undefined || (found !== undefined && stored >= totalBytes);
		return {
			id,
			name,
			engine,
			state: isStored
				? 'ready'
				: downloading !== undefined
					? 'downloading'
					: found?.wish === 'paused'
						? 'paused'
						: share > 0
							? 'partial'
							: 'absent',
			bytes: { total, stored: Math.round(share * total) },
			totalBytes: total,
			storedBytes: stored,
			roomBytes: found?.roomBytes ?? totalBytes - stored - partialBytes,
			stored: isStored,
			loaded: loadedIn(this.#state) === id,
		};
	}
}

function loadedIn(state: EngineState): ModelId | undefined {
	return state.status === 'ready' || state.status === 'busy' ? state.modelId : undefined;
}
