/** The settings and the backup. */
import { plural } from './plural';

export const settings = {
	title: 'Settings',
	about: 'Kept in this browser. Changes apply at once.',
	strictness: 'Strictness',
	strictnessAbout: {
		lenient:
			'Small faults, and faults that only the model sees, are not mentioned. Scores may be one point higher.',
		normal: 'Everything that was found is mentioned.',
		strict: 'A fault costs one point more, and 9 or 10 takes two strengths and no certain fault.',
	},
	genre: 'Kind of photo',
	genreAuto: 'by the photo',
	genreAbout:
		'What is no fault in such photos is not mentioned, and what matters in them comes first. For new critiques; each keeps what it was judged by.',
	lengths: 'Print sizes',
	lengthKinds: { auto: 'as your country measures', cm: 'centimetres', in: 'inches' },
	clock: 'Clock',
	clockKinds: { auto: 'as your country writes', 24: '24 hours', 12: '12 hours' },
	advanced: 'Advanced',
	updates: 'Thinking updates',
	everySeconds: (seconds: number) => `every ${String(seconds)} s`,
	replies: 'Longest reply',
	replyNames: { short: 'short', standard: 'standard', full: 'full' },
	reply: (name: string, tokens: number) => `${name}, ${String(tokens)} tokens`,
	model: 'Model',
	runsOn: 'Where Loupe runs',
	runsOnAbout:
		'The critique is the same on either. By itself, Loupe uses the main processor where the browser offers no suitable graphics processor.',
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
	patience: 'Time-outs',
	patienceAbout: 'Stop when the model has been silent for:',
	patienceKinds: {
		prefillSeconds: 'while it loads and reads',
		generatingSeconds: 'while it writes',
	},
	seconds: 's',
	idle: 'Free the memory',
	idleAbout:
		'When nothing has run for this long, the model’s memory is freed; the next job loads it again.',
	idleAfter: (minutes: number) => (minutes === 0 ? 'never' : `after ${String(minutes)} min`),
	backup: 'Backup',
	backupAbout:
		'Everything that is finished, in one file: critiques, logs and the original photos with all their metadata. To share one critique, save it from its own page.',
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
