const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/**
 * A grammar as a regular expression that takes exactly the texts that it takes: for grammars without
 * recursion, in the notation that `toEbnf` writes.
 */
export function toRegExp(grammar: string): RegExp {
	const rules = new Map(
		grammar.split('\n').map((line) => {
			const [name = '', body = ''] = line.split(/ ::= (.*)/su);
			return [name, body] as const;
		}),
	);
	const expand = (body: string): string =>
		body.replace(
			/"((?:[^"\\]|\\.)*)"|(\[(?:[^\]\\]|\\.)*\])|([a-z]+)|\s+/gu,
			(_all, literal?: string, letters?: string, rule?: string) => {
				if (literal !== undefined) return escape(literal.replaceAll('\\"', '"'));
				if (letters !== undefined) return letters;
				if (rule === undefined) return '';
				const found = rules.get(rule);
				if (found === undefined) throw new Error(`no rule "${rule}"`);
				return `(?:${expand(found)})`;
			},
		);
	return new RegExp(`^(?:${expand(rules.get('root') ?? '')})$`, 'u');
}
