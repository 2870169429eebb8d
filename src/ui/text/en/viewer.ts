/** The photo as large as the window. */
import { formatList } from '../formats';

export const viewer = {
	title: (names: readonly string[]) => `${formatList(names)}, enlarged`,
	seen: (name: string, percent: string) => `${name}, at ${percent}`,
	percent: (figure: string) => `${figure} %`,
	scale: 'Scale',
	larger: 'Larger',
	smaller: 'Smaller',
	fit: 'Fit',
	peaking: 'Focus peaking',
	clipping: 'Clipping',
	over: 'Before and after in one',
	divider: 'Divider between before and after',
	close: 'Close',
	before: 'Before',
	after: 'After',
	first: 'First',
	second: 'Second',
	statuses: {
		loading: 'Reading the file at full size…',
		reduced: 'Larger than a page can hold: shown a little reduced.',
		preview: 'The file cannot be read at full size: this is its preview.',
	},
};
