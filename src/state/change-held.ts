import type { Hold } from '../domain/job/hold';
import type { QueuePause } from '../ports';

type Change = (current: QueuePause) => QueuePause;

/** In place of an earlier hold of the same. */
export const heldUp =
	(hold: Hold): Change =>
	({ paused, held }) => ({ paused, held: [...held.filter(({ of }) => of !== hold.of), hold] });

/** One hold is gone, or all of them; never the user's pause. */
export const lifted =
	(of?: string): Change =>
	({ paused, held }) => ({
		paused,
		held: of === undefined ? [] : held.filter((hold) => hold.of !== of),
	});
