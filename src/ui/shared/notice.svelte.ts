import { FailureError } from '../../domain/failure';
import { MondrianError } from '../../state/mondrian-error';
import { failureMessage } from '../text/failures';

/** One line at the foot of the page: what just went wrong, or what was left out. */
class Notice {
	#text = $state<string>();

	get text(): string | undefined {
		return this.#text;
	}

	show(text: string): void {
		this.#text = text;
	}

	dismiss(): void {
		this.#text = undefined;
	}

	/** Runs a command of the user; a failure becomes the line, never an unhandled rejection. */
	async run(command: () => Promise<unknown>): Promise<void> {
		try {
			await command();
		} catch (error) {
			if (error instanceof FailureError) this.show(failureMessage(error.failure));
			else if (error instanceof MondrianError) this.show(error.message);
			else throw error;
		}
	}
}

export const notice = new Notice();
