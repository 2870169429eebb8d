import type { PreferencesState } from '../../state/app-state';

class KeySheet {
	#open = $state(false);

	get open(): boolean {
		return this.#open;
	}

	show(open: boolean): void {
		this.#open = open;
	}
}

/** The list of all keys: whichever screen asks for it, the page shows it. */
export const keySheet = new KeySheet();

/** Single letters can be switched off: who speaks to a browser types them unawares. */
export const keysWork = ({ settings }: Pick<PreferencesState, 'settings'>): boolean =>
	settings.keys;
