import type { Settings } from '../domain/settings';

export interface SettingsStore {
	read(): Promise<Settings>;
	/** merges the changed fields into what is stored: two tabs that change two keep both. -> all of them */
	write(change: Partial<Settings>): Promise<Settings>;
}
