/** Which rows of a long grid stand on the screen, and the space that the others take. */
export interface Grid {
	readonly count: number;
	readonly columns: number;
	/** pixels from one row to the next */
	readonly rowHeight: number;
	/** pixels of the grid above the top edge of the window; negative: it begins below */
	readonly scrolled: number;
	readonly windowHeight: number;
}

export interface Visible {
	/** first and after-last index */
	readonly from: number;
	readonly to: number;
	/** pixels above and below */
	readonly before: number;
	readonly after: number;
}

/** rows drawn beyond either edge, so that scrolling does not show holes */
const spare = 2;

export function visibleRows({ count, columns, rowHeight, scrolled, windowHeight }: Grid): Visible {
	const rows = Math.ceil(count / columns);
	const firstSeen = Math.floor(scrolled / rowHeight) - spare;
	const first = Math.max(0, Math.min(firstSeen, rows - 1));
	const afterSeen = Math.ceil((scrolled + windowHeight) / rowHeight) + spare;
	const after = Math.max(first, Math.min(afterSeen, rows));
	return {
		from: first * columns,
		to: Math.min(count, after * columns),
		before: first * rowHeight,
		after: (rows - after) * rowHeight,
	};
}
