// What the page keeps, through unmodified web-llm, beside the makers' program in bf16: both are led along the same tokens (T10, T11).
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openText } from '../text/run-page.mjs';

const question = 'Describe this photo, and what is good and bad about it.';
const asked = 'Go on with this text.';

/** Text of the project's own pages: plain English that no model was trained on. */
export function plainText() {
	return ['docs/architecture.md', 'docs/data-flow.md', 'docs/facts.md', 'docs/loupe.md', 'docs/claims.md']
		.map((path) => readFileSync(path, 'utf8'))
		.join('\n');
}

/**
 * @param pictures paths of pictures as the page gives them to the model
 * @param textTokens how many tokens of plain text are expected one by one, at most `window` at a time
 */
export function casesFor(pictures, { photoTokens, textTokens, window = 1024 }) {
	const seen = (photoTokens === 0 ? [] : pictures).map((picture) => ({ text: question, picture, tokens: photoTokens }));
	const text = plainText();
	// A token of English is about four letters; what is too much is cut off by the reference.
	const letters = 4 * window;
	const count = Math.ceil(textTokens / window);
	const read = Array.from({ length: count }, (_, i) => ({
		text: asked,
		forced: text.slice(i * letters, (i + 1) * letters),
		tokens: Math.min(window, textTokens - i * window),
	})).filter(({ forced }) => forced !== '');
	return [...seen, ...read];
}

/** -> { agreement?, perplexity?, ourPerplexity, theirPerplexity, rows, differing prompts, … } */
export async function compare({ python, name, official, library, stored, work, cases, software, tell }) {
	const [casesFile, out] = [join(work, 'cases.json'), join(work, 'reference.json')];
	writeFileSync(casesFile, JSON.stringify(cases));
	tell(`The makers' program on ${cases.length} prompts (transformers, bf16).`);
	execFileSync(python, ['-m', 'modern.official', name, official, casesFile, out], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, PYTHONPATH: 'model' },
	});
	const reference = JSON.parse(readFileSync(out, 'utf8'));
	const model = await openText({ library, folder: stored, software });
	const sums = { same: 0, rows: 0, ours: 0, theirs: 0, words: 0, otherPrompts: [] };
	try {
		for (const [i, { text, picture }] of cases.entries()) {
			const { promptTokens, tokens, top, logprobs } = reference.cases[i];
			const url = picture && `data:image/png;base64,${readFileSync(picture, 'base64')}`;
			const prompt = url ? [{ type: 'image_url', image_url: { url } }, { type: 'text', text }] : text;
			const answer = await model.follow(prompt, tokens);
			if (answer.promptTokens !== promptTokens) sums.otherPrompts.push({ case: i, ours: answer.promptTokens, theirs: promptTokens });
			for (const [row, [best, logprob]] of answer.rows.entries()) {
				if (picture) {
					sums.rows += 1;
					sums.same += best === top[row] ? 1 : 0;
				} else {
					sums.words += 1;
					sums.ours -= logprob;
					sums.theirs -= logprobs[row];
				}
			}
			tell(`${i + 1} of ${cases.length}: ${answer.rows.length} rows`);
		}
	} finally {
		await model.close();
	}
	const { same, rows, ours, theirs, words, otherPrompts } = sums;
	return {
		reference: `${reference.device}, torch ${reference.torch}`,
		otherPrompts,
		...(rows > 0 && { photoRows: rows, agreement: same / rows }),
		...(words > 0 && {
			textTokens: words,
			perplexity: { ours: Math.exp(ours / words), theirs: Math.exp(theirs / words), more: Math.exp((ours - theirs) / words) - 1 },
		}),
	};
}
