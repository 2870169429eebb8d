import { FailureError } from '../../domain/failure';
import { RefusalError } from '../../state/refusal';
import { text } from '../text';
import { failureMessage } from '../text/failures';
import { loadRefusalMessage } from '../text/refusals';

/** How long words take to be read: no line goes before, whatever happens on the page. */
export function readingSeconds(text: string): number {
	return 5 + text.length * 0.06;
}

/** A line that nobody closes stays as long as several readings take, and then goes. */
const readings = 4;
const undoSeconds = 10;

interface Undo {
	readonly text: string;
	readonly run: () => Promise<unknown>;
}

/** The lines at the foot of the page: what just went wrong or was left out, and what can be undone. */
class Notice {
	#text = $state<string>();
	#undo = $state.raw<Undo>();
	/** seconds for which the line could be seen */
	#seen = 0;
	#left = false;
	#undoLeft = 0;
	#ticking: ReturnType<typeof setInterval> | undefined;

	get text(): string | undefined {
		return this.#text;
	}

	/** what can still be taken back */
	get undo(): Undo | undefined {
		return this.#undo;
	}

	show(text: string): void {
		this.#text = text;
		this.#seen = 0;
		this.#left = false;
		this.#tick();
	}

	dismiss(): void {
		this.#text = undefined;
	}

	/** Another screen is shown: what has been read goes. */
	leave(): void {
		this.#left = true;
		this.#settle();
	}

	/** Offers to take something back for ten seconds. */
	offerUndo(text: string, run: () => Promise<unknown>): void {
		this.#undo = { text, run };
		this.#undoLeft = undoSeconds;
		this.#tick();
	}

	dropUndo(): void {
		this.#undo = undefined;
	}

	/** Runs a command of the user; a failure becomes the line, never an unhandled rejection. */
	async run(command: () => Promise<unknown>): Promise<void> {
		try {
			await command();
		} catch (error) {
			this.show(await failureText(error));
		}
	}

	#tick(): void {
		this.#ticking ??= setInterval(() => {
			// In a tab that nobody sees, nothing is read.
			if (!document.hidden) this.#seen += 1;
			this.#undoLeft -= 1;
			if (this.#undoLeft <= 0) this.#undo = undefined;
			this.#settle();
			if (this.#text !== undefined || this.#undo !== undefined) return;
			clearInterval(this.#ticking);
			this.#ticking = undefined;
		}, 1000);
	}

	#settle(): void {
		if (this.#text === undefined) return;
		const needed = readingSeconds(this.#text);
		if (this.#seen > needed * readings || (this.#left && this.#seen > needed)) this.dismiss();
	}
}

export const notice = new Notice();

/** The one way to start what may fail from a handler or an effect: the page says what went wrong. */
export function perform(command: () => Promise<unknown>): void {
	notice.run(command).catch(console.error);
}

async function failureText(error: unknown): Promise<string> {
	if (error instanceof FailureError) return failureMessage(error.failure);
	if (error instanceof RefusalError) {
		return loadRefusalMessage(error.refusal).catch(() => text.shell.broken.missingChunk);
	}
	console.error(error);
	return isMissingChunk(error) ? text.shell.broken.missingChunk : text.shell.broken.unexpected;
}

/** Each browser has its own words for a module that could not be fetched. */
export function isMissingChunk(error: unknown): boolean {
	return (
		error instanceof TypeError &&
		/dynamically imported module|module script failed|Failed to fetch|Load failed/iu.test(
			error.message,
		)
	);
}
