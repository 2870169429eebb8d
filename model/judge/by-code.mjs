// What needs no eye, over all evaluation photos and advisors: the same detectors as in `npm test`, as figures.
import { root } from './app.mjs';

const shareOf = (part, whole) => Number((part / whole).toFixed(3));

export async function findByCode(app, judged, { spokenOf, saidText }, advisorIds) {
	const { detect } = await app.load('domain/claims/detect.ts');
	const { commonest, patternOf } = await app.load('domain/claims/commonest.ts');
	const { photos } = judged.readRecorded(root);
	const found = { critiques: 0, sentences: 0, suggestions: 0, withDetections: 0, repaired: 0, says: 0 };
	const most = {};
	for (const advisor of advisorIds) {
		const texts = [];
		for (const { measurements, answers } of photos) {
			const one = judged.judgedOf(measurements, advisor, answers[advisor].text);
			if (one === undefined) continue;
			const spoken = spokenOf(one, advisor);
			found.critiques += 1;
			found.sentences += spoken.length;
			found.suggestions += spoken.filter(({ claim }) => claim === 'suggestion').length;
			found.repaired += one.critique.repaired ?? 0;
			found.says += one.ground.said.length + one.ground.withheld.length;
			if (detect(one.critique, one.ground.facts).length > 0) found.withDetections += 1;
			texts.push(saidText(one, advisor));
		}
		const [first] = commonest(texts);
		const [pattern] = commonest(texts, patternOf);
		most[advisor] = {
			'sentence': first?.sentence,
			'share': Number((first?.share ?? 0).toFixed(3)),
			'share of the same but for figures and places': Number((pattern?.share ?? 0).toFixed(3)),
		};
	}
	return {
		'by code': {
			'critiques': found.critiques,
			'sentences': found.sentences,
			'of them suggestions': shareOf(found.suggestions, found.sentences),
			'critiques with a contradiction or against the facts': shareOf(found.withDetections, found.critiques),
			'claims of the model that were withheld': shareOf(found.repaired, Math.max(1, found.says)),
			'commonest sentence by advisor': most,
		},
	};
}
