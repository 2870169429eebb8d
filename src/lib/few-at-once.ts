/** Runs so many tasks at a time, the others in the order in which they came. */
export function fewAtOnce(most: number): <T>(task: () => Promise<T>) => Promise<T> {
	let running = 0;
	const line: (() => void)[] = [];
	return async (task) => {
		if (running >= most) await new Promise<void>((resolve) => line.push(resolve));
		else running += 1;
		try {
			return await task();
		} finally {
			// The place goes to the next in line, or is free.
			const next = line.shift();
			if (next === undefined) running -= 1;
			else next();
		}
	};
}
