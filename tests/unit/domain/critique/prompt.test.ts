import { expect, it } from 'vitest';
import { advisorById } from '../../../../src/advisors';
import { answerShapes, toEbnf } from '../../../../src/domain/critique/answer-shape';
import { askPrompt, critiquePrompt } from '../../../../src/domain/critique/prompt';
import { claimKinds } from '../../../../src/domain/claims/claim';
import { factsOfPhotos } from '../../../support/general-answers';

const ansel = advisorById('ansel');

it('tells a general model what was measured, in plain words, and what its advisor looks for', () => {
	const prompt = critiquePrompt('general', ansel, factsOfPhotos.opera);
	expect(prompt).toContain(`Look for: ${ansel.looksFor}`);
	expect(prompt).toMatch(
		/Measured: 0\.1 megapixels; camera settings unknown; median brightness 49\.4 %; burnt out 0 %; .*; tilted by 0\.1 degrees clockwise; .*\blevel\b.*\. Do not repeat or contradict these/u,
	);
	expect(critiquePrompt('general', ansel, factsOfPhotos.cameraman)).toContain('; monochrome;');
	expect(critiquePrompt('general', ansel, factsOfPhotos.music)).toContain('; on a dark ground;');
});

it('tells it the same with a free question, which it may answer in its own words', () => {
	const prompt = askPrompt('general', '{}', 'Who plays?', factsOfPhotos.music);
	expect(prompt).toMatch(/^\{\}\nMeasured: .*on a dark ground.*\. Answer from these alone/u);
	expect(prompt.endsWith('\nQuestion: Who plays?')).toBe(true);
});

it('lets it name every claim', () => {
	const grammar = toEbnf(answerShapes.general);
	for (const kind of claimKinds) expect(grammar).toContain(`"${kind}"`);
});
