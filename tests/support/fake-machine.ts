import type { Machine, MachineChange } from '../../src/ports';

/** A machine whose connection and room are a test's. */
export class FakeMachine implements Machine {
	connected = true;
	free: number | undefined = 1e9;
	readonly #listeners = new Set<(change: MachineChange) => void>();

	online(): boolean {
		return this.connected;
	}

	freeBytes(): Promise<number | undefined> {
		return Promise.resolve(this.free);
	}

	subscribe(listener: (change: MachineChange) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	get listeners(): number {
		return this.#listeners.size;
	}

	tell(change: MachineChange): void {
		for (const listener of [...this.#listeners]) listener(change);
	}

	connect(): void {
		this.connected = true;
		this.tell('online');
	}
}
