import type { ModelCard, ModelId } from '../domain/model/model';
import { models } from '../domain/model/models';
import type { JobFeed, ModelCatalogue } from '../ports';
import type { Database } from './schema';
import { guard } from './transactions';

/** The app's own models, and those that were added, which the store `models` keeps. */
export class IdbModelCatalogue implements ModelCatalogue {
	readonly #database: Database;
	readonly #feed: Pick<JobFeed, 'post'>;
	readonly #listeners = new Set<() => void>();
	#all: readonly ModelCard[] = models;
	#reading: Promise<void> = Promise.resolve();

	constructor(database: Database, feed: Pick<JobFeed, 'post' | 'subscribe'>) {
		this.#database = database;
		this.#feed = feed;
		feed.subscribe(({ type }) => {
			// Read again: of two tabs that add at once, the store alone knows what both came to.
			if (type === 'models') this.#reading = this.load().catch(console.error);
		});
	}

	/** Reads what was added; before that only the app's own are known. @throws FailureError */
	async load(): Promise<void> {
		const stored: readonly unknown[] = await guard(() => this.#database.getAll('models'));
		const added = stored.length === 0 ? [] : await readAdded(stored);
		// An id of the app's own, in whatever later version, is the app's.
		this.#all = [...models, ...added.filter(({ id }) => !isOwn(id))];
		for (const listener of [...this.#listeners]) listener();
	}

	list(): readonly ModelCard[] {
		return this.#all;
	}

	get(id: ModelId): ModelCard | undefined {
		return this.#all.find((model) => model.id === id);
	}

	async add(cards: readonly ModelCard[]): Promise<void> {
		const { writeAddedModels } = await import('./added-models');
		const added = cards.filter(({ id }) => !isOwn(id));
		await guard(() => writeAddedModels(this.#database, added));
		await this.#tell();
	}

	async remove(id: ModelId): Promise<void> {
		await guard(() => this.#database.delete('models', id));
		await this.#tell();
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Tells all tabs, this one too, and waits until it knows. */
	#tell(): Promise<void> {
		this.#feed.post({ type: 'models' });
		return this.#reading;
	}
}

const isOwn = (id: ModelId): boolean => models.some((model) => model.id === id);

/** Most visits have none: they need not wait for the schema. */
async function readAdded(stored: readonly unknown[]): Promise<readonly ModelCard[]> {
	const { readAddedModels } = await import('./added-models');
	return readAddedModels(stored);
}
