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
	over: 'Before/after slider',
	divider: 'Divider between before and after',
	close: 'Close',
	before: 'Before',
	after: 'After',
	first: 'First',
	second: 'Second',
	statuses: {
		loading: 'Reading the file at full size…',
		reduced: 'Too large for a web page: shown slightly smaller.',
		preview: 'The file cannot be read at full size: this is its preview.',
	},
};
