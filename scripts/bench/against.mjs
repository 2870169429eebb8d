// against: the shipped package ÷ another one (an older Loupe, a prototype), both in a bare web-llm loop, in turns.
import { readFileSync } from 'node:fs';
import { lookAndSay, openBare } from './bare-engine.mjs';
import { inPairs, median, round, spread, tokensPerSecond } from './figures.mjs';

const photo = 'public/samples/lake-sherburne.jpg';

/** The same picture and words for both, as many tokens from each, whatever they say. */
const request = () => ({
	messages: lookAndSay(`data:image/jpeg;base64,${readFileSync(photo, 'base64')}`, 'Critique.'),
	ignore_eos: true,
	max_tokens: 120,
	temperature: 1,
	seed: 3,
});

/** Median and ratio of one figure over all pairs. */
function held(rounds, read) {
	const [ours, theirs] = [0, 1].map((side) => rounds.map((pair) => read(pair[side])));
	const ratio = spread(ours.map((value, i) => value / theirs[i]));
	return { ratio, ours: round(median(ours), 1), other: round(median(theirs), 1) };
}

export async function against({ software, pairs, folder }) {
	const ours = await openBare(software);
	const theirs = await openBare(software, folder);
	const asked = request();
	await ours.ask(asked);
	await theirs.ask(asked);
	const answers = await inPairs(
		pairs,
		() => ours.ask(asked),
		() => theirs.ask(asked),
	);
	const reloads = await inPairs(pairs, ours.reload, theirs.reload);
	await ours.close();
	await theirs.close();
	return {
		reloadMs: held(reloads, (each) => each),
		firstTokenMs: held(answers, (each) => each.firstTokenMs),
		tokensPerSecond: held(answers, (each) => tokensPerSecond(each.tokens, each.decodeMs)),
	};
}
