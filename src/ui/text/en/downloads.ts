import { plural } from './plural';

/** The bar of downloads on every screen, and what can be done with a model's files. */
export const downloads = {
	title: 'Downloads',
	/** "Phi-3.5-vision: 812 MB of 2.77 GB" */
	progress: (name: string, loaded: string, total: string) => `${name}: ${loaded} of ${total}`,
	rate: (perSecond: string) => `${perSecond}/s`,
	left: (time: string) => `${time} left`,
	paused: 'Paused. What has been downloaded is kept.',
	needs: (needed: string, free: string) => `Needs ${needed} more, free: ${free}.`,
	/** @param fetched what comes for it, where that is told */
	lost: (name: string, lost: string, fetched?: string) =>
		`The browser has cleared ${lost} of ${name} to make room. ${fetched ?? 'It'} is downloaded again with the next photo that needs it.`,
	notKept: 'The browser has not promised to keep it: it may clear it when the disk runs low.',
	pause: 'Pause',
	resume: 'Resume',
	fetch: 'Download it now',
	close: 'Close',
	cancel: 'Stop and remove',
	cancelQuestion: (name: string, loaded: string) =>
		`Stop the download of ${name} and remove the ${loaded} already downloaded?`,
	files: {
		download: 'Download',
		check: 'Check the files',
		checking: 'Reading every file again…',
		right: (bytes: string) => `All ${bytes} are correct.`,
		repaired: (bytes: string) =>
			`${bytes} had changed on this device and were downloaded again. Everything is correct now.`,
		unmended: (bytes: string) =>
			`${bytes} had changed on this device and could not be replaced alone. The model cannot be used until it has been downloaded again.`,
		gone: (bytes: string) =>
			`${bytes} is no longer on this device. The model cannot be used until it has been downloaded again.`,
		export: 'Save as a file',
		exporting: 'Packing…',
		importFolder: 'Import from a folder',
		importFiles: 'Import files or a zip',
		importing: 'Reading and checking…',
		imported: (count: number) =>
			plural(count, {
				one: 'Its one file is here and checked. Nothing was downloaded.',
				other: 'All # files are here and checked. Nothing was downloaded.',
			}),
		importedSome: (count: number) =>
			plural(count, { one: '# file is here and checked.', other: '# files are here and checked.' }),
		unproven: (names: string) =>
			`Here, but not checked, as no hash is known for comparison: ${names}. Only size and form are right.`,
		wrong: (names: string) => `Wrong content or size: ${names}.`,
		missing: (names: string) => `Missing: ${names}.`,
		andMore: (names: string, count: number) => `${names} and ${String(count)} more`,
		stop: 'Stop',
		remove: 'Remove from this browser',
		removeQuestion: 'Remove the model’s files? They are downloaded again with the next photo.',
		removeInUse:
			'A critique that needs this model is running or waiting. It will wait until the files have been downloaded again. Remove them anyway?',
	},
};
