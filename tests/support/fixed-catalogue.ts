import type { ModelCard, ModelId } from '../../src/domain/model/model';
import { models } from '../../src/domain/model/models';
import type { ModelCatalogue } from '../../src/ports';

/** A catalogue in memory: the app's own models, or those that a test is about. */
export class FixedCatalogue implements ModelCatalogue {
	readonly #listeners = new Set<() => void>();
	#cards: readonly ModelCard[];

	constructor(cards: readonly ModelCard[] = models) {
		this.#cards = cards;
	}

	list(): readonly ModelCard[] {
		return this.#cards;
	}

	get(id: ModelId): ModelCard | undefined {
		return this.#cards.find((card) => card.id === id);
	}

	add(cards: readonly ModelCard[]): Promise<void> {
		const ids = new Set(cards.map(({ id }) => id));
		return this.#become([...this.#cards.filter(({ id }) => !ids.has(id)), ...cards]);
	}

	remove(id: ModelId): Promise<void> {
		return this.#become(this.#cards.filter((card) => card.id !== id));
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#become(cards: readonly ModelCard[]): Promise<void> {
		this.#cards = cards;
		for (const listener of [...this.#listeners]) listener();
		return Promise.resolve();
	}
}
