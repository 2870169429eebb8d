import type { Sight } from './answered';
import { spots, subjectSizes } from './loupe-words';

/** "left small" as Loupe writes it; undefined for "none". */
export function readSubject(words: string): Sight['subject'] {
	const size = subjectSizes.find((each) => words.endsWith(` ${each}`));
	const where = size && spots.find((spot) => words === `${spot} ${size}`);
	return where && { where, size };
}
