import type { UpdateState } from '../state/app-state';

export interface UpdateParts {
	/** resolves when the page can be reloaded and nothing is cut off */
	readonly untilSafe: () => Promise<void>;
	readonly reload: () => void;
}

/**
 * A newer version of the app: it waits until one tab takes it, then every tab follows, each when it
 * has finished what it is doing.
 */
export class Update implements UpdateState {
	readonly #parts: UpdateParts;
	#worker = $state.raw<ServiceWorker | undefined>(undefined);
	#dismissed = $state(false);
	#following = $state(false);

	constructor(parts: UpdateParts) {
		this.#parts = parts;
	}

	get waiting(): boolean {
		return this.#worker !== undefined && !this.#dismissed && !this.#following;
	}

	get following(): boolean {
		return this.#following;
	}

	/** @param worker of the new version: installed, and waiting to be let in */
	offer(worker: ServiceWorker): void {
		this.#worker = worker;
		this.#dismissed = false;
		worker.addEventListener('statechange', () => {
			// A still newer one took its place: that one will be offered.
			if (worker.state === 'redundant' && this.#worker === worker) this.#worker = undefined;
		});
	}

	dismiss(): void {
		this.#dismissed = true;
	}

	/** Lets the new version in; that it has come is heard by every tab, this one too. */
	apply(): void {
		this.#worker?.postMessage({ type: 'skip-waiting' });
	}

	/** The new version is in: this page is an old one. */
	async follow(): Promise<void> {
		if (this.#following) return;
		this.#following = true;
		await this.#parts.untilSafe();
		this.#parts.reload();
	}
}
