import type { Settings } from '../domain/settings';
import { defaultSettings } from '../domain/settings';
import type { SettingsStore } from '../ports';
import type { PreferencesState } from './app-state';

/** The settings; a change is on the screen at once and stored behind it. */
export class Preferences implements PreferencesState {
	readonly #store: SettingsStore;
	readonly #onchange: (settings: Settings) => void;
	#settings = $state.raw<Settings>(defaultSettings);

	constructor(store: SettingsStore, onchange: (settings: Settings) => void) {
		this.#store = store;
		this.#onchange = onchange;
	}

	get settings(): Settings {
		return this.#settings;
	}

	async load(): Promise<void> {
		this.#settings = await this.#store.read();
	}

	async update(change: Partial<Settings>): Promise<void> {
		this.#settings = { ...this.#settings, ...change };
		this.#onchange(this.#settings);
		await this.#store.write(this.#settings);
	}
}
