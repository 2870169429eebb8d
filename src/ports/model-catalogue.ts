import type { ModelCard, ModelId } from '../domain/model/model';

/** Every model that can be asked for here: those that come with the app, and those that were added. */
export interface ModelCatalogue {
	/** the app's own first, then the others in the order in which they were added */
	list(): readonly ModelCard[];
	get(id: ModelId): ModelCard | undefined;
	/** keeps them, for all tabs; one that was added before is replaced. @throws FailureError */
	add(cards: readonly ModelCard[]): Promise<void>;
	/** forgets one that was added; its files are the model store's. @throws FailureError */
	remove(id: ModelId): Promise<void>;
	/** called after each change, in whichever tab; returns the way to stop */
	subscribe(listener: () => void): () => void;
}
