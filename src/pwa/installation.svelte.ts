import type { JobFeed, JobRepository } from '../ports';
import type { InstalledState, PreferencesState } from '../state/app-state';
import { kept } from './kept-prompt';

/** Before it, nobody knows whether they want to keep the app. */
const enoughCritiques = 3;

interface InstallationParts {
	readonly jobs: Pick<JobRepository, 'count'>;
	readonly feed: Pick<JobFeed, 'subscribe'>;
	readonly preferences: PreferencesState;
	/** this window is the installed app's */
	readonly isInstalled: boolean;
	/** Safari, which has a command for it and lets no page ask */
	readonly byHand: boolean;
	/** photos that came from outside, into the queue; false: they could not be stored */
	readonly ingest: (files: readonly File[]) => Promise<boolean>;
	readonly withShared: (
		task: (files: readonly File[]) => boolean | Promise<boolean>,
	) => Promise<void>;
}

export class Installation implements InstalledState {
	readonly #parts: InstallationParts;
	#canAsk = $state(kept.prompt !== undefined);
	#isInstalled = $state(false);
	#isEnough = $state(false);
	#handed = $state(0);

	constructor(parts: InstallationParts) {
		this.#parts = parts;
		this.#isInstalled = parts.isInstalled;
		kept.onchange = () => {
			this.#canAsk = kept.prompt !== undefined;
		};
		addEventListener('appinstalled', () => {
			this.#isInstalled = true;
		});
		void this.#count();
		parts.feed.subscribe((message) => {
			if (message.type === 'job' && message.job.status === 'done') void this.#count();
		});
	}

	get way(): 'ask' | 'by-hand' | undefined {
		if (this.#isInstalled) return undefined;
		if (this.#canAsk) return 'ask';
		return this.#parts.byHand ? 'by-hand' : undefined;
	}

	get offered(): boolean {
		const { offersInstall } = this.#parts.preferences.settings;
		return this.#isEnough && offersInstall && this.way !== undefined;
	}

	get handed(): number {
		return this.#handed;
	}

	async install(): Promise<void> {
		const { prompt } = kept;
		// It can be shown once; Chrome sends another when it is dismissed.
		kept.prompt = undefined;
		this.#canAsk = false;
		await prompt?.prompt();
	}

	async decline(): Promise<void> {
		await this.#parts.preferences.update({ offersInstall: false });
	}

	/**
	 * Looks for photos that were shared. Only an installed app is shared with; any page of the web can
	 * send some to a tab, though: there they wait for a word.
	 */
	async lookForShared(): Promise<void> {
		await this.#parts.withShared((files) => {
			if (this.#parts.isInstalled) return this.#parts.ingest(files);
			this.#handed = files.length;
			return false;
		});
	}

	async takeHanded(): Promise<void> {
		this.#handed = 0;
		await this.#parts.withShared((files) => this.#parts.ingest(files));
	}

	async dropHanded(): Promise<void> {
		this.#handed = 0;
		await this.#parts.withShared(() => true);
	}

	async #count(): Promise<void> {
		if (this.#isEnough) return;
		const count = await this.#parts.jobs.count({ status: 'done', task: 'critique' });
		this.#isEnough = count >= enoughCritiques;
	}
}
