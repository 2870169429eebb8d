/**
 * Asks the first question of each recorded case (the client lane goes on to a second) and holds the logits against the recorded ones.
 * `model`: of `openText`; `urlOf`: of the picture in a case's layout. -> { maxError, largest, greedyEqual, rows } and what the last picture became
 */
export async function compareAnswers(model, { cases, wanted, vocab, urlOf }) {
	const told = { maxError: 0, largest: 0, greedyEqual: true, rows: 0 };
	for (const { turns, ends, first, layout } of cases) {
		const [{ text, image: place, tokens, promptEnd }] = turns;
		const words = { type: 'text', text };
		const image = () => ({ type: 'image_url', image_url: { url: urlOf(layout) } });
		const content = place === null ? text : place === 'picture_first' ? [image(), words] : [words, image()];
		const answer = await model.answer(content, tokens.length, true);
		if (answer.picture !== undefined) model.picture = answer.picture;
		for (const [i, row] of answer.rows.entries()) {
			const start = (first + ends.indexOf(promptEnd + i)) * vocab;
			for (const [v, logit] of row.entries()) {
				const right = wanted[start + v];
				told.maxError = Math.max(told.maxError, Math.abs(right - logit));
				told.largest = Math.max(told.largest, Math.abs(right));
			}
			told.rows += 1;
			if (answer.tokens[i] === tokens[i]) continue;
			// What follows another token is another text.
			told.greedyEqual = false;
			break;
		}
	}
	return told;
}
