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
	keep: 'Go back',
	close: 'Close',
	undo: { deleted: 'Deleted.', undo: 'Undo', tooLate: 'Too late to undo: it has been deleted.' },
	update: {
		ready: 'A new version is ready.',
		reload: 'Reload',
		later: 'Later',
		following: 'The new version starts as soon as this tab has finished its work.',
	},
	broken: {
		entry: 'This entry cannot be shown by this version.',
		remove: 'Delete',
		removeQuestion:
			'Delete this entry and everything that belongs to it? A newer version may be able to show it.',
		screen: 'This screen cannot be shown',
		screenAbout:
			'It contains something that this version does not expect. Nothing is lost; the other screens still work.',
		missing: 'This screen could not be loaded',
		missingAbout:
			'You may be offline, or a newer version has replaced this one. Nothing is lost, and running jobs continue.',
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
