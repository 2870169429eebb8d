import type { Settings } from '../domain/settings';
import { defaultSettings } from '../domain/settings';
import type { JobFeed, SettingsStore } from '../ports';
import type { PreferencesState } from './app-state';

/** The settings, the same in all tabs; a change is on the screen at once and stored behind it. */
export class Preferences implements PreferencesState {
	readonly #store: SettingsStore;
	readonly #feed: JobFeed;
	#settings = $state.raw<Settings>(defaultSettings);

	constructor(store: SettingsStore, feed: JobFeed) {
		this.#store = store;
		this.#feed = feed;
		feed.subscribe((message) => {
			if (message.type === 'settings') this.#settings = { ...this.#settings, ...message.change };
		});
	}

	get settings(): Settings {
		return this.#settings;
	}

	async load(): Promise<void> {
		this.#settings = await this.#store.read();
	}

	async update(change: Partial<Settings>): Promise<void> {
		// To this tab as well: whoever runs a job follows a changed interval.
		this.#feed.post({ type: 'settings', change });
		await this.#store.write(change);
	}
}
