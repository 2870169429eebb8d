/** Byte-level BPE, as Loupe's `tokenizer.json` describes it. */
import * as v from 'valibot';
import { FailureError } from '../../domain/failure';

const fileSchema = v.object({
	added_tokens: v.array(v.object({ id: v.number(), content: v.string() })),
	pre_tokenizer: v.object({
		pretokenizers: v.strictTuple([
			v.object({
				type: v.literal('Split'),
				pattern: v.object({ Regex: v.string() }),
				behavior: v.literal('Isolated'),
			}),
			v.object({ type: v.literal('Digits'), individual_digits: v.literal(true) }),
			v.object({ type: v.literal('ByteLevel'), use_regex: v.literal(false) }),
		]),
	}),
	model: v.object({
		type: v.literal('BPE'),
		vocab: v.record(v.string(), v.number()),
		merges: v.array(v.strictTuple([v.string(), v.string()])),
	}),
});

interface Merge {
	readonly rank: number;
	readonly id: number;
}

export class Tokenizer {
	/** the bytes of each token as characters of one byte; special ones have none */
	readonly pieces: readonly string[];
	readonly #ids: ReadonlyMap<string, number>;
	readonly #merges: ReadonlyMap<number, Merge>;
	readonly #special: ReadonlyMap<string, number>;
	readonly #specials: RegExp;
	readonly #words: RegExp;

	/** @throws FailureError `download_corrupt`: no tokenizer as Loupe has it */
	constructor(json: unknown) {
		const parsed = v.safeParse(fileSchema, json);
		if (!parsed.success) throw new FailureError('download_corrupt', 'tokenizer.json');
		const { added_tokens: added, pre_tokenizer: before, model } = parsed.output;
		this.#special = new Map(added.map(({ content, id }) => [content, id]));
		this.#specials = new RegExp(`(${added.map(({ content }) => content).join('|')})`, 'u');
		// Without `u`, as it escapes more than that allows; it has its own parentheses.
		this.#words = new RegExp(before.pretokenizers[0].pattern.Regex);
		const bytes = byteOfLetter();
		const toBytes = (text: string): string =>
			Array.from(text, (letter) => String.fromCharCode(bytes.get(letter) ?? 0)).join('');
		const pieces = Array.from({ length: Object.keys(model.vocab).length }, () => '');
		for (const [word, id] of Object.entries(model.vocab)) {
			if (!this.#special.has(word)) pieces[id] = toBytes(word);
		}
		this.pieces = pieces;
		this.#ids = new Map(pieces.flatMap((piece, id) => (piece === '' ? [] : [[piece, id]])));
		this.#merges = new Map(
			model.merges.map(([left, right], rank) => {
				const [a = 0, b = 0, id = 0] = [left, right, left + right].map((word) => model.vocab[word]);
				return [pair(a, b), { rank, id }];
			}),
		);
	}

	/** Names of special tokens count as these tokens. */
	encode(text: string): readonly number[] {
		return text.split(this.#specials).flatMap((part) => {
			const special = this.#special.get(part);
			if (special !== undefined) return [special];
			const words = part.split(this.#words).flatMap((word) => word.split(/(\p{N})/u));
			return words.flatMap((word) => this.#merge(word));
		});
	}

	/** The neighbours that were merged first in the training go first. */
	#merge(word: string): readonly number[] {
		const ids = Array.from(new TextEncoder().encode(word), (byte) => {
			return this.#ids.get(String.fromCharCode(byte)) ?? 0;
		});
		for (;;) {
			let best: (Merge & { readonly at: number }) | undefined;
			for (let at = 0; at + 1 < ids.length; at += 1) {
				const merge = this.#merges.get(pair(ids[at] ?? 0, ids[at + 1] ?? 0));
				if (merge === undefined || merge.rank >= (best?.rank ?? Infinity)) continue;
				best = { rank: merge.rank, id: merge.id, at };
			}
			if (best === undefined) return ids;
			ids.splice(best.at, 2, best.id);
		}
	}
}

const pair = (left: number, right: number): number => left * 65_536 + right;

/** The letters that stand for bytes in a byte-level vocabulary: printable ones for themselves. */
function byteOfLetter(): ReadonlyMap<string, number> {
	const isPrintable = (byte: number): boolean =>
		(byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad);
	let next = 0x100;
	return new Map(
		Array.from({ length: 0x100 }, (_, byte) => {
			const letter = isPrintable(byte) ? byte : next++;
			return [String.fromCodePoint(letter), byte];
		}),
	);
}
