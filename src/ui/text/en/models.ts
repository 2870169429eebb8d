/** The models page: how a model is kept, and what is known of each. */
import { plural } from './plural';

export const models = {
	title: 'Models',
	about:
		'A model runs on your own graphics processor. Its files are kept in this browser’s IndexedDB.',
	size: 'Size',
	files: (bytes: string, count: number) =>
		`${bytes} in ${plural(count, { one: '# file', other: '# files' })}`,
	kept: 'Kept in this browser',
	state: 'State',
	states: { loaded: 'on the GPU', kept: 'kept, not loaded', absent: 'not kept yet' },
	figures: 'All figures',
	remove: 'Remove from this browser',
	removeQuestion: 'Remove the model’s files? They are fetched again with the next photo.',
};
