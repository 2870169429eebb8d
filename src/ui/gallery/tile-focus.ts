/** Arrow keys among tiles: what is drawn beyond the edges of the window is there to be gone to. */
const steps: Readonly<Record<string, (columns: number) => number>> = {
	ArrowRight: () => 1,
	ArrowLeft: () => -1,
	ArrowDown: (columns) => columns,
	ArrowUp: (columns) => -columns,
};

/** @returns whether the key is one of those that move */
export function moveInGrid(list: HTMLElement, from: Element, key: string): boolean {
	const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
	const item = from.closest('li');
	const grid = item?.parentElement;
	if (step === undefined || !item || !grid) return false;
	const columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length;
	const place = Number(item.ariaPosInSet ?? 0) + step(columns);
	const to = list.querySelector(`li[aria-posinset="${String(place)}"] a`);
	if (to instanceof HTMLElement) {
		to.focus({ preventScroll: true });
		to.scrollIntoView({ block: 'nearest' });
	}
	return true;
}
