import type { Settings } from '../domain/settings';
import { defaultSettings } from '../domain/settings';
import type { JobFeed, ModelCatalogue, SettingsStore } from '../ports';
import type { PreferencesState } from './app-state';

/** The settings, the same in all tabs; a change is on the screen at once and stored behind it. */
export class Preferences implements PreferencesState {
	readonly #store: SettingsStore;
	readonly #feed: JobFeed;
	readonly #models: Pick<ModelCatalogue, 'get' | 'subscribe'>;
	#settings = $state.raw<Settings>(defaultSettings);

	/** @param models loaded before the settings are */
	constructor(
		store: SettingsStore,
		feed: JobFeed,
		models: Pick<ModelCatalogue, 'get' | 'subscribe'>,
	) {
		this.#store = store;
		this.#feed = feed;
		this.#models = models;
		feed.subscribe((message) => {
			if (message.type === 'settings') this.#take({ ...this.#settings, ...message.change });
		});
		models.subscribe(() => {
			this.#take(this.#settings);
		});
	}

	get settings(): Settings {
		return this.#settings;
	}

	async load(): Promise<void> {
		this.#take(await this.#store.read());
	}

	async update(change: Partial<Settings>): Promise<void> {
		// To this tab as well: whoever runs a job follows a changed interval.
		this.#feed.post({ type: 'settings', change });
		await this.#store.write(change);
	}

	/** A model that is gone, or that this version does not know, is asked no more. */
	#take(settings: Settings): void {
		const { modelId } = this.#models.get(settings.modelId) ? settings : defaultSettings;
		this.#settings = { ...settings, modelId };
	}
}
