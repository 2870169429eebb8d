import { plural } from './plural';

/** The bar of downloads on every screen, and what can be done with a model's files. */
export const downloads = {
	title: 'Downloads',
	/** "Phi-3.5-vision: 812 MB of 2.77 GB" */
	progress: (name: string, loaded: string, total: string) => `${name}: ${loaded} of ${total}`,
	rate: (perSecond: string) => `${perSecond}/s`,
	left: (time: string) => `${time} left`,
	paused: 'Paused. What has come is kept.',
	needs: (needed: string, free: string) => `Needs ${needed} more, free: ${free}.`,
	lost: (name: string, lost: string) =>
		`The browser has cleared ${lost} of ${name} to make room. It is fetched again with the next photo that needs it.`,
	notKept: 'The browser has not promised to keep it: it may clear it when the disk runs low.',
	pause: 'Pause',
	resume: 'Go on',
	fetch: 'Fetch it now',
	close: 'Close',
	cancel: 'Stop and remove',
	cancelQuestion: (name: string, loaded: string) =>
		`Stop the download of ${name} and remove the ${loaded} that have come?`,
	files: {
		download: 'Download',
		check: 'Check the files',
		checking: 'Reading every file again …',
		right: (bytes: string) => `All ${bytes} are as they should be.`,
		repaired: (bytes: string) =>
			`${bytes} had changed on this device and were fetched again. All is as it should be now.`,
		export: 'Save as a file',
		exporting: 'Packing …',
		importFolder: 'Take from a folder',
		importFiles: 'Take from files or a zip',
		importing: 'Reading and checking …',
		imported: (count: number) =>
			plural(count, {
				one: 'Its one file is here, checked. Nothing was fetched.',
				other: 'All # files are here, checked. Nothing was fetched.',
			}),
		importedSome: (count: number) =>
			plural(count, { one: '# file is here, checked.', other: '# files are here, checked.' }),
		wrong: (names: string) => `Not the right content or size: ${names}.`,
		missing: (names: string) => `Not among what was given: ${names}.`,
		andMore: (names: string, count: number) => `${names} and ${String(count)} more`,
		stop: 'Stop',
		remove: 'Remove from this browser',
		removeQuestion: 'Remove the model’s files? They are fetched again with the next photo.',
		removeInUse:
			'A critique that needs this model runs or waits. It will wait until the files have been fetched again. Remove them all the same?',
	},
};
