/** Grammars in EBNF as xgrammar reads it. */
export const literal = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

export const oneOf = (values: readonly string[]): string => values.map(literal).join(' | ');

/** 1 to `most` of a rule, with commas between. */
export const lists = (rule: string, most: number): readonly string[] =>
	Array.from({ length: most }, (_, i) => times(rule, i + 1));

/** Exactly so many of a rule, with commas between. */
export const times = (rule: string, count: number): string =>
	Array<string>(count).fill(rule).join(' "," ');
