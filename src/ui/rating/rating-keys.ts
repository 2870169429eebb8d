/** Keys that rate a photo, as programs for photographers have them. */
import type { JobNotes } from '../../domain/history/notes';
import { ratings } from '../../domain/history/notes';

const flags = { p: 'picked', x: 'rejected', u: 'none' } as const;

/** Whether a key is meant for the page, and not for a field or for the browser. */
export function isCommand(event: KeyboardEvent): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
	const { target } = event;
	if (!(target instanceof HTMLElement)) return true;
	if (target.isContentEditable || target.closest('dialog') !== null) return false;
	const typed = target.matches('textarea, select, input:not([type=checkbox], [type=button])');
	return !typed;
}

/** What a key says of a photo: 0–5 stars, P picked, X rejected, U neither; undefined: nothing. */
export function noteOfKey(key: string): JobNotes | undefined {
	const letter = key.toLowerCase();
	if (letter === 'p' || letter === 'x' || letter === 'u') return { flag: flags[letter] };
	const rating = ([0, ...ratings] as const).find((each) => String(each) === key);
	return rating === undefined ? undefined : { rating };
}
