/** What is taken away of one critique or of many. */
import type { PhotoProgram } from '../../../domain/history/exports';
import { formatNumber } from '../formats';
import { plural } from './plural';

const programs: Record<PhotoProgram, string> = {
	lightroom: 'Lightroom',
	bridge: 'Adobe Bridge',
	captureOne: 'Capture One',
	darktable: 'darktable',
	digikam: 'digiKam',
};

const inside = (program: string): string =>
	`${program} does not read a sidecar next to a JPEG, so you get a copy of each JPEG with stars, label and text inside. For other photos you get name.xmp: keep it next to the photo, with the same name.`;

const how: Record<PhotoProgram, string> = {
	lightroom: inside('Lightroom'),
	bridge: inside('Bridge'),
	captureOne:
		'You get name.xmp: keep it next to the photo, with the same name. Turn on loading of sidecars in its settings.',
	darktable: 'You get name.jpg.xmp: keep it next to the photo before you import it.',
	digikam:
		'You get name.jpg.xmp: keep it next to the photo. Turn on reading of sidecars in its settings.',
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
		pages: 'one page each, opens anywhere',
		data: 'one JSON file each',
		sheet: 'one page to print',
		table: 'CSV for a spreadsheet',
		sidecars: 'stars, label and text for your photo program',
	},
	program: 'XMP for',
	choose: 'Choose your program',
	programs,
	how,
	stars:
		'Stars: yours if you gave any, otherwise score ÷ 2. A rejected photo is rejected there too. If a photo has several critiques, the first one is used.',
	working: (done: number, total: number) => `Collecting ${String(done)} of ${String(total)}…`,
	saved: (name: string, count: number) =>
		plural(count, { one: `${name} contains # critique.`, other: `${name} contains # critiques.` }),
	none: 'There is no finished critique among these.',
	beside: (names: readonly string[]) =>
		`${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${formatNumber(names.length - 3)} more` : ''}: already contains XMP from another program, which a copy would lose. You get name.xmp instead.`,
	sheet: {
		title: (count: number) =>
			plural(count, { one: 'Contact sheet of # critique', other: 'Contact sheet of # critiques' }),
		about: (date: string) =>
			`Mondrian · ${date} · opinions of an AI model in simulated perspectives. Pictures are re-encoded, without EXIF or location.`,
	},
};
