/** The sheet of keys. */
interface Group {
	readonly name: string;
	readonly keys: readonly (readonly [key: string, does: string])[];
}

const rating: readonly (readonly [string, string])[] = [
	['1 – 5', 'stars'],
	['0', 'no stars'],
	['P', 'picked'],
	['X', 'rejected'],
	['U', 'neither'],
];

const groups: readonly Group[] = [
	{ name: 'A photo, or the selected tile', keys: rating },
	{
		name: 'A photo',
		keys: [
			['← →', 'previous photo, next photo'],
			['Z', 'enlarge'],
		],
	},
	{
		name: 'History',
		keys: [
			['← ↑ ↓ →', 'from tile to tile'],
			['Space', 'select'],
			['Shift Space', 'select up to here'],
			['Delete', 'delete, with time to undo'],
			['Esc', 'clear the selection'],
		],
	},
	{
		name: 'Enlarged',
		keys: [
			['+ −', 'larger, smaller'],
			['1, 2', '100 %, 200 %'],
			['0', 'fit into the window'],
			['← ↑ ↓ →', 'move'],
			['Esc', 'close'],
		],
	},
];

export const keys = {
	title: 'Keys',
	groups,
	on: 'Use single letters and digits as keys',
	close: 'Close',
};
