import type { RemovalToken } from '../../domain/job/removal';
import type { QueueState } from '../../state/queue-state';
import { text } from '../text';
import { notice, perform } from './notice.svelte';

/** Removes, and offers for ten seconds to take it back. */
export function removeWithUndo(
	queue: Pick<QueueState, 'restore'>,
	remove: () => Promise<RemovalToken>,
): void {
	const words = text.shell.undo;
	perform(async () => {
		const token = await remove();
		notice.offerUndo(words.deleted, async () => {
			if (!(await queue.restore(token))) notice.show(words.tooLate);
		});
	});
}
