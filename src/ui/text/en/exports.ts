/** What is taken away of one critique or of many. */
import type { PhotoProgram } from '../../../domain/history/exports';
import { plural } from './plural';

const programs: Record<PhotoProgram, string> = {
	lightroom: 'Lightroom',
	bridge: 'Adobe Bridge',
	captureOne: 'Capture One',
	darktable: 'darktable',
	digikam: 'digiKam',
};

const inside = (program: string): string =>
	`${program} reads no sidecar beside a JPEG: of each JPEG you get a copy that holds stars, label and words inside. Other photos get name.xmp, to lie beside them.`;

const how: Record<PhotoProgram, string> = {
	lightroom: inside('Lightroom'),
	bridge: inside('Bridge'),
	captureOne: 'name.xmp, to lie beside the photo. Switch on loading of sidecars in its settings.',
	darktable: 'name.jpg.xmp, to lie beside the photo before it is imported.',
	digikam: 'name.jpg.xmp, to lie beside the photo. Switch on reading of sidecars in its settings.',
};

export const exports = {
	/** buttons */
	kinds: {
		pages: 'Save as page',
		/** of several critiques */
		manyPages: 'Save as pages',
		data: 'Save as data',
		sheet: 'Contact sheet',
		table: 'Table (CSV)',
		sidecars: 'Save XMP',
	},
	hints: {
		pages: 'a page each that opens anywhere',
		data: 'JSON each',
		sheet: 'one page to print',
		table: 'CSV for a spreadsheet',
		sidecars: 'stars, label and words for your photo program',
	},
	program: 'XMP for',
	choose: 'Choose your program',
	programs,
	how,
	stars:
		'Stars are yours where you gave some, else half of the score. A rejected photo is rejected there too. Of several critiques of one photo the first speaks.',
	working: (done: number, total: number) => `Collecting ${String(done)} of ${String(total)}…`,
	saved: (name: string, count: number) =>
		plural(count, { one: `${name} holds # critique.`, other: `${name} holds # critiques.` }),
	none: 'There is no finished critique among these.',
	beside: (names: readonly string[]) =>
		`${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${String(names.length - 3)} more` : ''}: holds XMP of another program, which a copy would lose. You get name.xmp instead.`,
	sheet: {
		title: (count: number) =>
			plural(count, { one: 'Contact sheet of # critique', other: 'Contact sheet of # critiques' }),
		about: (date: string) =>
			`Mondrian · ${date} · opinions of an AI model in simulated perspectives. Pictures are re-encoded, without EXIF or location.`,
	},
};
