/** What the icon of the installed app shows: how many photos are open, then how many are done and not seen. */
type Badging = Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>>;

export class Badge {
	readonly #on: Badging;
	#open = 0;
	#unseen = 0;

	/** @param on the navigator; browsers without badges show none */
	constructor(on: Badging) {
		this.#on = on;
	}

	/** @param open jobs that wait or run */
	count(open: number): void {
		this.#open = open;
		this.#show();
	}

	/** A critique was finished while nobody looked. */
	finished(): void {
		this.#unseen += 1;
		this.#show();
	}

	seen(): void {
		this.#unseen = 0;
		this.#show();
	}

	#show(): void {
		const count = this.#open > 0 ? this.#open : this.#unseen;
		const shown = count > 0 ? this.#on.setAppBadge?.(count) : this.#on.clearAppBadge?.();
		// A system that shows none says so; nothing depends on it.
		shown?.catch(() => undefined);
	}
}
