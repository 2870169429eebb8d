import { cleanLine } from '../../lib/clean-line';

/** UTF-16 units */
const longestName = 200;

/** A file's name as it is shown and kept: one line, not endless, its ending left on. */
export function photoName(fileName: string): string {
	const name = cleanLine(fileName);
	if (name.length <= longestName) return name === '' ? 'Photo' : name;
	const ending = /\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? '';
	let kept = '';
	for (const { segment } of new Intl.Segmenter().segment(name)) {
		if (kept.length + segment.length > longestName - ending.length) break;
		kept += segment;
	}
	return kept + ending;
}
