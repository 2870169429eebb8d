import { cleanLine } from '../../lib/clean-line';

/** UTF-16 units */
const longestName = 200;

/** A file's name as it is shown and kept: one line, not endless, its ending left on. */
export function photoName(fileName: string): string {
	const name = cleanLine(fileName);
	if (name.length <= longestName) return name === '' ? 'Photo' : name;
	const ending = /\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? '';
	let kept = '';
	for (const part of partsOf(name)) {
		if (kept.length + part.length > longestName - ending.length) break;
		kept += part;
	}
	return kept + ending;
}

/** As a reader sees them; Firefox tells only the code points before 125. */
function partsOf(name: string): readonly string[] {
	const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
	if (Segmenter === undefined) return Array.from(name);
	return Array.from(new Segmenter().segment(name), ({ segment }) => segment);
}
