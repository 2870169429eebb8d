/** The start screen and the ways in: part of the shell's words, since the first screen waits for nothing. */
import type { AboutKey } from '../../../domain/model/model';

const modelNotes: Record<AboutKey, string> = {
	loupe: 'ships with the app',
	server: 'on a server',
	browser: 'built into Chrome',
	phi: 'fetched from its hub, experimental',
	smolvlm: 'made from its maker’s file, experimental',
	qwen3vl: 'made from its maker’s files, experimental',
	own: 'added by you, experimental',
};

export const intake = {
	title: ['Drop a photo.', 'Hear what a master might say.'] as readonly [string, string],
	about:
		'A small vision model looks at it on your own device and writes a critique: what works, what does not, what to do next. The photo never leaves this device.',
	/** in place of `about`, where the chosen model is on a server */
	goes: (origin: string, isFar: boolean) =>
		`Your photos go to ${origin}${isFar ? ', on another machine' : ''}. Choose another model to keep them in this browser.`,
	choose: 'Choose photos',
	folder: 'A folder',
	camera: 'Use camera',
	inputs: { photos: 'Photos', folder: 'Folder', camera: 'Camera' },
	kinds:
		'Or drop anywhere, or paste. JPEG, HEIC, PNG, WebP, AVIF, TIFF, and raw files by the preview in them. Up to 100 megapixels.',
	unsupported:
		'You can still add photos: measurements and camera facts need no graphics processor, and the history works as usual. The critique waits.',
	model: 'Model',
	/** beside its size */
	modelNotes,
	modelState: { loaded: 'loaded', loading: 'loading', absent: 'loads with the first photo' },
	last: 'Last critique',
	none: 'No critique yet. Your first one will appear here.',
	advisor: 'Advisor',
	andMore: (name: string, others: number) => `${name} and ${String(others)} more`,
	change: 'change',
	chooseAdvisor: 'Choose an advisor',
	others: 'and also (a critique each)',
	all: 'All nine',
	onlyOne: 'Only one',
	samples: {
		label: 'Sample photos',
		title: 'No photo at hand?',
		about: 'Try one of these. They are part of the app.',
		use: (title: string, credit: string) => `Use sample ${title}, by ${credit}`,
		failed: 'The sample photos could not be fetched.',
	},
};
