/** When the service worker begins to see what page and workers ask for, if it ever does. */

/** @param onsince epoch milliseconds; at once where it saw the page itself come */
export function followWatch(
	container: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'> | undefined,
	onsince: (sinceMs: number) => void,
): void {
	if (container === undefined) return;
	const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	const passed = opened !== undefined && opened.workerStart > 0;
	if (container.controller !== null) onsince(passed ? performance.timeOrigin : Date.now());
	else {
		const begin = (): void => {
			onsince(Date.now());
		};
		container.addEventListener('controllerchange', begin, { once: true });
	}
}
