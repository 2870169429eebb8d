/**
 * Downloads of models over all tabs, for the screens: how far each is, at what rate, why it rests.
 * A tab that hears of one waits in line for it, so that it goes on when the tab that runs it is closed.
 */
import type { Failure, FailureCode } from '../domain/failure';
import type { ModelId } from '../domain/model/model';
import type {
	CarryOptions,
	Checked,
	Clock,
	Imported,
	Machine,
	MachineChange,
	ModelCatalogue,
	ModelMemory,
	ModelStore,
	StoredModel,
	StoreNews,
} from '../ports';
import type { Download, DownloadsState } from './models-state';

/** The rate is that of so long a stretch. */
const rateMs = 10_000;
const leastRateMs = 1000;

export interface DownloadsParts {
	readonly store: ModelStore;
	readonly models: Pick<ModelCatalogue, 'get'>;
	readonly machine: Pick<Machine, 'subscribe'>;
	readonly clock: Pick<Clock, 'now'>;
	readonly memory: ModelMemory;
	/** asks the browser to keep what is stored; whether it promised */
	readonly persist: () => Promise<boolean>;
}

/** What a change of the machine makes good. */
const passedBy: Record<MachineChange, readonly FailureCode[]> = {
	online: ['offline', 'download_failed'],
	room: ['quota_exceeded'],
	model: [],
};

type Sample = readonly [atMs: number, bytes: number];

export class Downloads implements DownloadsState {
	readonly #parts: DownloadsParts;
	#list = $state.raw<readonly Download[]>([]);
	readonly #samples = new Map<ModelId, Sample[]>();
	/** models that are here whole, as far as is known */
	#whole: readonly ModelId[] = [];
	/** downloads that this tab runs, or is next in line for */
	readonly #inLine = new Set<ModelId>();

	constructor(parts: DownloadsParts) {
		this.#parts = parts;
		parts.store.subscribe((news) => {
			this.#hear(news);
		});
		parts.machine.subscribe((change) => {
			const passed = passedBy[change];
			for (const { modelId, by, failure } of this.#list) {
				// A job's is taken up by the queue.
				if (by === 'user' && failure && passed.includes(failure.code)) void this.#run(modelId);
			}
		});
	}

	get list(): readonly Download[] {
		return this.#list;
	}

	/** What an earlier visit left: half a download goes on, and what the browser has cleared is told. */
	async takeUp(): Promise<void> {
		const { memory, store } = this.#parts;
		const { whole, open } = await memory.read();
		this.#whole = whole;
		if (whole.length === 0 && !open) return;
		const found = await store.statuses();
		for (const each of found) {
			this.#show(each);
			if (each.wish === 'wanted' && each.by === 'user') this.#follow(each.id);
			const lostBytes = each.totalBytes - each.storedBytes;
			if (whole.includes(each.id) && lostBytes > 0 && each.wish === undefined) {
				const { fetchBytes, storedBytes: loadedBytes } = each;
				const comes = fetchBytes !== undefined && { fetchBytes };
				this.#set({ ...this.#entry(each), status: 'lost', loadedBytes, ...comes });
			}
		}
		await this.#remember(wholeOf(found));
	}

	async start(modelId: ModelId): Promise<Failure | undefined> {
		const { store, persist } = this.#parts;
		const kept = await persist().catch(() => false);
		const ended = this.#run(modelId);
		this.#change(modelId, { kept });
		void store.statuses().then((found) => {
			const now = found.find(({ id }) => id === modelId);
			if (now?.wish !== undefined) this.#show(now);
			this.#change(modelId, { kept });
		});
		const end = await ended;
		return end === 'paused' ? undefined : end;
	}

	pause(modelId: ModelId): Promise<void> {
		return this.#parts.store.pause(modelId);
	}

	async cancel(modelId: ModelId): Promise<void> {
		await this.#parts.store.remove(modelId);
		this.dismiss(modelId);
	}

	verify(modelId: ModelId, options: CarryOptions): Promise<Checked> {
		return this.#parts.store.verify(modelId, options);
	}

	exportFiles(modelId: ModelId, options: CarryOptions): Promise<Blob> {
		return this.#parts.store.exportFiles(modelId, options);
	}

	async importFiles(
		modelId: ModelId,
		given: readonly File[],
		options: CarryOptions,
	): Promise<Imported> {
		await this.#parts.persist().catch(() => false);
		return this.#parts.store.importFiles(modelId, given, options);
	}

	dismiss(modelId: ModelId): void {
		this.#list = this.#list.filter((each) => each.modelId !== modelId);
		this.#samples.delete(modelId);
	}

	async #run(modelId: ModelId): Promise<Failure | 'paused' | undefined> {
		this.#inLine.add(modelId);
		const { signal } = new AbortController();
		const end = await this.#parts.store.download(modelId, { signal, by: 'user' });
		this.#inLine.delete(modelId);
		// Remembered before anybody hears that it is here: a page that is closed on that word misses nothing.
		if (end === undefined) await this.#remember([...new Set([...this.#whole, modelId])]);
		return end;
	}

	#follow(modelId: ModelId): void {
		if (this.#inLine.has(modelId)) return;
		this.#inLine.add(modelId);
		const { signal } = new AbortController();
		void this.#parts.store
			.download(modelId, { signal, by: 'follower' })
			.finally(() => this.#inLine.delete(modelId));
	}

	#hear(news: StoreNews): void {
		const { modelId } = news;
		if (news.type === 'progress') {
			const { loadedBytes, totalBytes } = news;
			this.#set({
				...this.#known(modelId),
				by: news.by,
				status: 'running',
				loadedBytes,
				totalBytes,
				...this.#rate(modelId, loadedBytes, totalBytes),
			});
			// The queue, which goes to another tab too, renews a job's.
			if (news.by === 'user') this.#follow(modelId);
			return;
		}
		this.#samples.delete(modelId);
		// What it has come to, the store says.
		void this.#look(modelId);
	}

	async #look(modelId: ModelId): Promise<void> {
		const wasShown = this.#list.some((each) => each.modelId === modelId);
		// A tab in the background needs no store to hear that nothing concerns it.
		if (!wasShown && !this.#whole.includes(modelId)) return;
		const found = await this.#parts.store.statuses().catch(() => []);
		const now = found.find(({ id }) => id === modelId);
		if (now?.wish === undefined) this.dismiss(modelId);
		else this.#show(now);
		const whole = wholeOf(found);
		// What goes on purpose goes whole. Of a part the next visit tells that the browser has cleared it.
		const isCleared = this.#whole.includes(modelId) && now?.wish === undefined && isPart(now);
		await this.#remember(isCleared ? [...whole, modelId] : whole);
	}

	#show(found: StoredModel): void {
		if (found.wish === undefined) return;
		const entry = this.#entry(found);
		this.#set({ ...entry, status: found.wish === 'paused' ? 'paused' : 'running' });
		if (found.failure?.code !== 'quota_exceeded') return;
		const { roomBytes: neededBytes = entry.totalBytes - entry.loadedBytes } = found;
		void this.#parts.store.room(neededBytes).then(({ freeBytes }) => {
			const room = { neededBytes, ...(freeBytes !== undefined && { freeBytes }) };
			this.#change(found.id, { room });
		});
	}

	#entry(found: StoredModel): Download {
		const { id, totalBytes, storedBytes, partialBytes, by = 'job', failure } = found;
		return {
			...this.#known(id),
			by,
			status: 'paused',
			loadedBytes: storedBytes + partialBytes,
			totalBytes,
			...(failure && { failure }),
		};
	}

	/** What does not change with its progress. */
	#known(modelId: ModelId): Pick<Download, 'modelId' | 'name' | 'by' | 'kept'> {
		const now = this.#list.find((each) => each.modelId === modelId);
		return {
			modelId,
			name: this.#parts.models.get(modelId)?.name ?? modelId,
			by: now?.by ?? 'job',
			...(now?.kept !== undefined && { kept: now.kept }),
		};
	}

	#rate(
		modelId: ModelId,
		bytes: number,
		total: number,
	): Pick<Download, 'bytesPerSecond' | 'secondsLeft'> {
		const now = this.#parts.clock.now();
		const all = this.#samples.get(modelId) ?? [];
		// It began anew: what was before says nothing.
		const samples = all.filter(([atMs, at]) => now - atMs <= rateMs && at <= bytes);
		samples.push([now, bytes]);
		this.#samples.set(modelId, samples);
		const [first] = samples;
		if (first === undefined || now - first[0] < leastRateMs) return {};
		const bytesPerSecond = ((bytes - first[1]) * 1000) / (now - first[0]);
		if (bytesPerSecond <= 0) return { bytesPerSecond: 0 };
		return { bytesPerSecond, secondsLeft: (total - bytes) / bytesPerSecond };
	}

	#change(modelId: ModelId, change: Partial<Download>): void {
		const now = this.#list.find((each) => each.modelId === modelId);
		if (now !== undefined) this.#set({ ...now, ...change });
	}

	#set(next: Download): void {
		const isKnown = this.#list.some(({ modelId }) => modelId === next.modelId);
		this.#list = isKnown
			? this.#list.map((each) => (each.modelId === next.modelId ? next : each))
			: [...this.#list, next];
		if (!isKnown) void this.#remember();
	}

	/** @param whole models that are here; absent: that has not changed */
	async #remember(whole: readonly ModelId[] = this.#whole): Promise<void> {
		this.#whole = whole;
		const open = this.#list.some(({ status }) => status !== 'lost');
		// Where it fails, the next visit misses nothing, and asks the store when a job does.
		await this.#parts.memory.write({ whole, open }).catch((error: unknown) => {
			console.warn(error);
		});
	}
}

const wholeOf = (found: readonly StoredModel[]): readonly ModelId[] =>
	found.filter((each) => each.storedBytes >= each.totalBytes).map(({ id }) => id);

const isPart = (model: StoredModel | undefined): boolean =>
	model !== undefined && model.storedBytes > 0 && model.storedBytes < model.totalBytes;
