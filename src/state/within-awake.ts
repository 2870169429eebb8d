import { AwakeTime } from '../lib/awake-time';
import type { Clock } from '../ports';

/** The value, or undefined when it has not come within so much time that the machine was awake. */
export async function withinAwake<T>(
	ms: number,
	value: Promise<T>,
	clock: Clock,
	onlate: () => void,
): Promise<T | undefined> {
	let awake: AwakeTime | undefined;
	const late = new Promise<undefined>((resolve) => {
		const counted = new AwakeTime(clock, () => {
			if (counted.ms < ms) return;
			counted.stop();
			onlate();
			resolve(undefined);
		});
		awake = counted;
	});
	try {
		return await Promise.race([value, late]);
	} finally {
		awake?.stop();
	}
}
