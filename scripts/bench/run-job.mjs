import { tokensPerSecond } from './figures.mjs';

/** One critique through the page API, to its end. -> its result record */
export const critique = (page, file, options) =>
	page.evaluate(
		async ([f, o]) => {
			const [id] = await window.mondrian.submit(f, o);
			for await (const _ of window.mondrian.events(id));
			return window.mondrian.result(id);
		},
		[file, options],
	);

/** Sampled hot, so that it writes some hundred tokens and does not go round in circles. */
export const long = { temperature: 1.6, seed: 3 };

export const speed = ({ usage, timings }) =>
	tokensPerSecond(usage.completionTokens, timings.decodeMs);
