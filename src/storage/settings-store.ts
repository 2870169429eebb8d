import type { Settings } from '../domain/settings';
import { defaultSettings } from '../domain/settings';
import type { SettingsStore } from '../ports';
import type { Database } from './database';
import { guard } from './database';

export class IdbSettingsStore implements SettingsStore {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	async read(): Promise<Settings> {
		const stored: unknown = await guard(() => this.#database.get('settings', 'settings'));
		if (stored === undefined) return defaultSettings;
		// Most first visits have none: they need not wait for the schema.
		const { readSettings } = await import('./settings-schema');
		return readSettings(stored);
	}

	async write(settings: Settings): Promise<void> {
		await guard(() => this.#database.put('settings', settings, 'settings'));
	}
}
