import type { Machine, MachineChange } from '../ports';

/** The page's view of the machine; who else notices a change says so by `tell`. */
export class PageMachine implements Machine {
	readonly #listeners = new Set<(change: MachineChange) => void>();

	constructor() {
		addEventListener('online', () => {
			this.tell('online');
		});
	}

	online(): boolean {
		return navigator.onLine;
	}

	async freeBytes(): Promise<number | undefined> {
		// Safari tells none before 17.
		const { storage } = navigator as { storage?: Partial<StorageManager> };
		const { usage, quota } = (await storage?.estimate?.()) ?? {};
		return usage === undefined || quota === undefined ? undefined : quota - usage;
	}

	subscribe(listener: (change: MachineChange) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	tell(change: MachineChange): void {
		for (const listener of [...this.#listeners]) listener(change);
	}
}
