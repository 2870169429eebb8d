import type { Settings } from '../domain/settings';
import { defaultSettings } from '../domain/settings';
import type { SettingsStore } from '../ports';
import type { Database } from './schema';
import { atomically, guard } from './transactions';

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

	/** What is on the screen first is worded in it: it waits for no schema. */
	async language(): Promise<string | undefined> {
		return (await guard(() => this.#database.get('settings', 'settings')))?.language;
	}

	async write(change: Partial<Settings>): Promise<Settings> {
		const { readSettings } = await import('./settings-schema');
		return guard(async () => {
			const tx = this.#database.transaction('settings', 'readwrite');
			return atomically(tx, async () => {
				// What is stored now, not what this tab read once: another may have changed another field.
				const settings = readSettings({ ...(await tx.store.get('settings')), ...change });
				await tx.store.put(settings, 'settings');
				return settings;
			});
		});
	}
}
