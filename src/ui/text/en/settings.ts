/** The settings and the backup. */
import { plural } from './plural';

export const settings = {
	title: 'Settings',
	about: 'Kept in this browser, applied at once.',
	updates: 'Thinking updates',
	everySeconds: (seconds: number) => `every ${String(seconds)} s`,
	replies: 'Longest reply',
	replyNames: { short: 'short', standard: 'standard', full: 'full' },
	reply: (name: string, tokens: number) => `${name}, ${String(tokens)} tokens`,
	model: 'Model',
	runsOn: 'Where Loupe runs',
	runsOnAbout:
		'The critique is the same on either. Left to itself, Loupe takes the main processor where the browser gives no graphics processor that serves.',
	runsOnKinds: {
		auto: 'as suits this device',
		gpu: 'on the graphics processor',
		cpu: 'on the main processor',
	},
	language: 'Language',
	/** @param name of a language, in itself */
	languageOfBrowser: (name: string) => `as the browser: ${name}`,
	theme: 'Theme',
	themes: { system: 'system', light: 'light', dark: 'dark' },
	patience: 'Patience',
	patienceAbout: 'Stop the engine when nothing has come from it for so long.',
	patienceKinds: {
		prefillSeconds: 'while it loads and reads',
		generatingSeconds: 'while it writes',
	},
	seconds: 's',
	idle: 'Memory of the engine',
	idleAbout: 'Given back when nothing has run for so long; the next job loads the model again.',
	idleAfter: (minutes: number) => (minutes === 0 ? 'never' : `after ${String(minutes)} min`),
	backup: 'Backup',
	backupAbout:
		'Everything that has ended, in one file: critiques, logs, and the photos as they were given, with all that is written in them. What you give to others, save from its critique instead.',
	save: 'Save everything',
	restore: 'Restore from a file',
	file: 'Backup file',
	restored: (added: number, skipped: number, setAside: number) =>
		[
			`${plural(added, { one: '# entry', other: '# entries' })} restored, ${plural(skipped, { one: '# was', other: '# were' })} here already.`,
			...(setAside > 0
				? [`This version cannot show ${String(setAside)}: kept, and shown by a newer one.`]
				: []),
		].join(' '),
	speed: 'Speed of this device',
	check: 'Device check',
	traffic: 'What left this page',
};
