/** The browser's own model for the screens: fetched by the browser on a click, then a model like others. */
import { browserModel } from '../domain/model/browser-model';
import type { BrowserModelStatus } from '../domain/model/browser-model';
import type { ModelId } from '../domain/model/model';
import type { BrowserModel, ModelCatalogue } from '../ports';
import type { BrowserModelState } from './models-state';

interface Parts {
	readonly model: BrowserModel;
	readonly models: Pick<ModelCatalogue, 'add' | 'remove'>;
	/** jobs that waited for it may go on */
	readonly onfetched: () => void;
}

export class OwnBrowserModel implements BrowserModelState {
	readonly #parts: Parts;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	status(): Promise<BrowserModelStatus> {
		return this.#parts.model.status();
	}

	async fetch(onfraction: (fraction: number) => void): Promise<void> {
		await this.#parts.model.fetch(onfraction);
		this.#parts.onfetched();
	}

	async add(): Promise<ModelId> {
		await this.#parts.models.add([browserModel]);
		return browserModel.id;
	}

	remove(): Promise<void> {
		return this.#parts.models.remove(browserModel.id);
	}
}
