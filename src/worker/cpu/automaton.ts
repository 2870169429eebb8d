/**
 * A grammar of `toEbnf` as an automaton over single bytes, built as far as answers lead into it.
 * Grammars without recursion only; in answers of ASCII alone bytes are characters.
 */

/** Takes a byte and goes on. */
interface Taking {
	readonly type: 'takes';
	readonly id: number;
	readonly takes: (byte: number) => boolean;
	readonly next: Node;
}
type Node =
	| Taking
	/** goes on at once, in several ways */
	| { readonly type: 'parts'; readonly id: number; readonly ways: readonly Node[] }
	| { readonly type: 'ends'; readonly id: number };

/** Where an answer may be: all nodes that take a byte next. */
export interface Place {
	readonly nodes: readonly Taking[];
	/** the answer may end here */
	readonly ends: boolean;
	/** what is known of the places behind; filled as they are asked for */
	readonly after: Map<number, Place | undefined>;
}

type Token =
	| { readonly type: 'text'; readonly value: string }
	| { readonly type: 'rule'; readonly value: string }
	| {
			readonly type: 'letters';
			readonly value: string;
			readonly least: number;
			readonly most: number;
	  };

const notation = /"((?:[^"\\]|\\.)*)"|(\[(?:[^\]\\]|\\.)+\])(?:\{(\d+),(\d+)\})?|([a-z]+)|(\|)/gu;

export class Automaton {
	readonly start: Place;
	readonly #rules: ReadonlyMap<string, readonly (readonly Token[])[]>;
	readonly #built = new Map<string, Node>();
	readonly #places = new Map<string, Place>();
	#nodes = 0;

	constructor(grammar: string) {
		this.#rules = new Map(
			grammar.split('\n').map((line) => {
				const [name = '', body = ''] = line.split(/ ::= (.*)/su);
				return [name, waysOf(body)];
			}),
		);
		this.start = this.#place([this.#rule('root', { type: 'ends', id: this.#nodes++ })]);
	}

	/** Where the byte leads; undefined: it may not come there. */
	step(place: Place, byte: number): Place | undefined {
		if (place.after.has(byte)) return place.after.get(byte);
		const next = place.nodes.flatMap((node) => (node.takes(byte) ? [node.next] : []));
		const found = next.length === 0 ? undefined : this.#place(next);
		place.after.set(byte, found);
		return found;
	}

	/** The rule with what comes after it; two that go on alike share it. */
	#rule(name: string, next: Node): Node {
		const key = `${name} ${next.id}`;
		const known = this.#built.get(key);
		if (known !== undefined) return known;
		const ways = this.#rules.get(name);
		if (ways === undefined) throw new RangeError(`no rule "${name}"`);
		const node: Node = {
			type: 'parts',
			id: this.#nodes++,
			ways: ways.map((tokens) => this.#sequence(tokens, next)),
		};
		this.#built.set(key, node);
		return node;
	}

	#sequence(tokens: readonly Token[], next: Node): Node {
		return tokens.reduceRight((after, token) => {
			if (token.type === 'rule') return this.#rule(token.value, after);
			if (token.type === 'text') return this.#text(token.value, after);
			return this.#letters(token, after);
		}, next);
	}

	#text(text: string, next: Node): Node {
		return Array.from(text).reduceRight((after: Node, letter) => {
			const byte = letter.charCodeAt(0);
			const key = `"${letter} ${after.id}`;
			const node: Node = this.#built.get(key) ?? {
				type: 'takes',
				id: this.#nodes++,
				takes: (given) => given === byte,
				next: after,
			};
			this.#built.set(key, node);
			return node;
		}, next);
	}

	#letters({ value, least, most }: Extract<Token, { type: 'letters' }>, next: Node): Node {
		const letters = new RegExp(`^${value}$`, 'u');
		const takes = (byte: number): boolean => byte < 0x80 && letters.test(String.fromCharCode(byte));
		let node = next;
		for (let left = most; left > 0; left -= 1) {
			const one: Node = { type: 'takes', id: this.#nodes++, takes, next: node };
			// Of those behind the least, each may be the end.
			node = left > least ? { type: 'parts', id: this.#nodes++, ways: [one, next] } : one;
		}
		return node;
	}

	#place(begin: readonly Node[]): Place {
		const nodes = new Map<number, Taking>();
		let ends = false;
		const open = [...begin];
		for (let node = open.pop(); node !== undefined; node = open.pop()) {
			if (node.type === 'parts') open.push(...node.ways);
			else if (node.type === 'ends') ends = true;
			else nodes.set(node.id, node);
		}
		const key = `${[...nodes.keys()].sort((a, b) => a - b).join()}${ends ? '.' : ''}`;
		const place = this.#places.get(key) ?? { nodes: [...nodes.values()], ends, after: new Map() };
		this.#places.set(key, place);
		return place;
	}
}

/** The alternatives of a rule. */
function waysOf(body: string): readonly (readonly Token[])[] {
	const ways: Token[][] = [[]];
	for (const [, text, letters, least = '1', most = '1', rule, bar] of body.matchAll(notation)) {
		const way = ways.at(-1);
		if (bar !== undefined) ways.push([]);
		else if (text !== undefined) way?.push({ type: 'text', value: text.replaceAll('\\"', '"') });
		else if (rule !== undefined) way?.push({ type: 'rule', value: rule });
		else if (letters !== undefined) {
			way?.push({ type: 'letters', value: letters, least: Number(least), most: Number(most) });
		}
	}
	return ways;
}
