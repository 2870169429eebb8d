import type { Clock } from '../ports';
import type { OpenWork } from '../state/open-work';

const lookEveryMs = 1000;

/** A question or a tag that was begun and not yet sent. */
const halfTyped = (): boolean =>
	[...document.querySelectorAll<HTMLInputElement>('input[type="text"], textarea')].some(
		({ value }) => value !== '',
	);

/** Resolves when a reload cuts nothing off; from then on no job begins in this tab. */
export async function untilSafe(work: OpenWork, clock: Clock): Promise<void> {
	while (halfTyped()) {
		await new Promise<void>((resolve) => {
			const stop = clock.every(lookEveryMs, () => {
				stop();
				resolve();
			});
		});
	}
	await work.close();
}
