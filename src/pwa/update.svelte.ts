import type { UpdateState } from '../state/app-state';

/** A waiting version of the app. It never interrupts a job, and reloads only when asked. */
export class Update implements UpdateState {
	#worker = $state.raw<ServiceWorker | undefined>(undefined);
	#dismissed = $state(false);

	get waiting(): boolean {
		return this.#worker !== undefined && !this.#dismissed;
	}

	offer(worker: ServiceWorker): void {
		this.#worker = worker;
		this.#dismissed = false;
	}

	dismiss(): void {
		this.#dismissed = true;
	}

	/** Does nothing while any tab runs a job: all tabs would be taken over. */
	async apply(): Promise<void> {
		const { held = [] } = await navigator.locks.query();
		if (held.some((lock) => lock.name === 'mondrian-job')) return;
		navigator.serviceWorker.addEventListener('controllerchange', () => {
			location.reload();
		});
		this.#worker?.postMessage({ type: 'skip-waiting' });
	}
}
