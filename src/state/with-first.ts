import type { GenerateResult } from '../ports';

type Counts = GenerateResult['usage'];

/** The second answer with the cost of both: the log's updates count both as well. */
export function withFirst(second: GenerateResult, first?: GenerateResult): GenerateResult {
	if (first === undefined) return second;
	const usage: Counts = {
		...sum('promptTokens', first.usage, second.usage),
		...sum('completionTokens', first.usage, second.usage),
		...sum('sentBytes', first.usage, second.usage),
		...(second.usage.imageTokens !== undefined && { imageTokens: second.usage.imageTokens }),
	};
	const loadMs = second.loadMs ?? first.loadMs;
	return {
		...second,
		usage,
		prefillMs: first.prefillMs + second.prefillMs,
		decodeMs: first.decodeMs + second.decodeMs,
		...(loadMs !== undefined && { loadMs }),
	};
}

function sum(name: keyof Counts, first: Counts, second: Counts): Counts {
	const [one, other] = [first[name], second[name]];
	return one === undefined || other === undefined ? {} : { [name]: one + other };
}
