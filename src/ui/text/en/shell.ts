/** Words of the first screen and of what can appear on every one: loaded with the page. */
import { intake } from './intake';
import { mottos } from './mottos';

export const shell = {
	intake,
	mottos,
	start: { failed: 'Mondrian could not start', reload: 'Reload' },
	brand: 'Mondrian',
	promise: 'Photos stay on this device',
	goesTo: (origin: string) => `Photos go to ${origin}`,
	skip: 'Skip to the content',
	screens: 'Screens',
	navigation: {
		'': 'Critique',
		queue: 'Queue',
		history: 'History',
		advisors: 'Advisors',
		models: 'Models',
		settings: 'Settings',
	},
	queueOf: (waiting: number) => `Queue ${String(waiting)}`,
	drop: 'Drop to begin',
	keep: 'Keep',
	close: 'Close',
	undo: {
		deleted: 'Deleted.',
		undo: 'Undo',
		tooLate: 'It was too late to take it back: what was deleted is gone.',
	},
	update: {
		ready: 'A new version is ready.',
		reload: 'Reload',
		later: 'Later',
		following: 'The new version takes over as soon as this tab has finished what it is doing.',
	},
	broken: {
		entry: 'This entry cannot be shown by this version.',
		remove: 'Delete',
		removeQuestion:
			'Delete this entry with all that belongs to it? A newer version may be able to show it.',
		screen: 'This screen cannot be shown',
		screenAbout:
			'Something in it is not as this version expects. Nothing is lost; the other screens work as before.',
		missing: 'This screen did not arrive',
		missingAbout:
			'A part of the app could not be fetched: the connection is down, or a newer version has taken its place. Nothing is lost, and jobs that run go on.',
		reload: 'Reload',
		start: 'Start',
		unknown: 'No such page',
		unknownAbout: 'There is nothing at this address.',
		gone: 'Nothing here',
		goneAbout: 'This entry does not exist any more.',
		missingChunk:
			'A part of the app could not be fetched. Check the connection and reload the page.',
		unexpected: 'Something went wrong that Mondrian did not expect. Reload the page and try again.',
	},
};
