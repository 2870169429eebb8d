import type { Settings } from '../domain/settings';

export interface SettingsStore {
	read(): Promise<Settings>;
	write(settings: Settings): Promise<void>;
}
