import { expect, it } from 'vitest';
import { gallery } from '../../../src/ui/text/en/gallery';

const { deletes } = gallery;

it('says exactly what goes, in singular and plural', () => {
	expect(deletes.finishedQuestion({ critiques: 1, answers: 0, photos: 1 })).toContain(
		'Delete 1 critique and 1 photo that nothing else needs?',
	);
	expect(deletes.finishedQuestion({ critiques: 12, answers: 3, photos: 9 })).toContain(
		'Delete 12 critiques, 3 answers',
	);
	expect(deletes.cancelledQuestion({ critiques: 39, answers: 0, photos: 0 })).toContain(
		'39 critiques?',
	);
	expect(deletes.cancelledQuestion({ critiques: 0, answers: 0, photos: 0 })).toBe(
		'Nothing here was cancelled.',
	);
});
