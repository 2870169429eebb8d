import { SvelteSet } from 'svelte/reactivity';
import type { Edit } from '../../domain/claims/claim';
import type { Action } from '../../domain/claims/written';
import { combineEdits } from '../../domain/photo/combine-edits';

/** Which edits of a critique are tried on its photo, and whether the photo is seen with or without them. */
export class TriedEdits {
	readonly #actions: readonly Action[];
	readonly #on = new SvelteSet<number>();
	#before = $state(false);
	readonly #edit = $derived.by(() => {
		const edits = this.#actions.flatMap(({ edit }, i) => (edit && this.#on.has(i) ? [edit] : []));
		return edits.length === 0 ? undefined : combineEdits(edits);
	});

	constructor(actions: readonly Action[]) {
		this.#actions = actions;
	}

	/** all that is on, as one; undefined: nothing is tried */
	get edit(): Edit | undefined {
		return this.#edit;
	}

	/** what the photo is shown with now */
	get shown(): Edit | undefined {
		return this.#before ? undefined : this.#edit;
	}

	get isBefore(): boolean {
		return this.#before;
	}

	has(index: number): boolean {
		return this.#on.has(index);
	}

	/** What has just been changed is to be seen. */
	toggle(index: number): void {
		if (!this.#on.delete(index)) this.#on.add(index);
		this.#before = false;
	}

	showBefore(before: boolean): void {
		this.#before = before;
	}

	reset(): void {
		this.#on.clear();
		this.#before = false;
	}
}
