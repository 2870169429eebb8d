/** The screen stays on while photos are worked on and the page is looked at: a phone that sleeps stops. */
interface Screen {
	/** undefined: the browser has no such lock */
	readonly wakeLock: Pick<WakeLock, 'request'> | undefined;
	readonly isHidden: () => boolean;
}

export class StayAwake {
	readonly #screen: Screen;
	#wanted = false;
	#lock: WakeLockSentinel | undefined;
	#asking = false;

	constructor(screen: Screen) {
		this.#screen = screen;
	}

	/** @param wanted something runs, or is about to */
	want(wanted: boolean): void {
		this.#wanted = wanted;
		this.look();
	}

	/** The page was hidden or is seen again: the browser takes the lock from a hidden one. */
	look(): void {
		if (!this.#wanted) {
			const lock = this.#lock;
			this.#lock = undefined;
			lock?.release().catch(() => undefined);
		} else if (!this.#screen.isHidden()) void this.#take();
	}

	async #take(): Promise<void> {
		if (this.#asking || this.#lock?.released === false) return;
		this.#asking = true;
		try {
			this.#lock = await this.#screen.wakeLock?.request('screen');
		} catch {
			// A battery that is low, or a page that was hidden meanwhile: asked again when it is seen.
		}
		this.#asking = false;
		if (!this.#wanted) this.look();
	}
}
