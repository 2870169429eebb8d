/**
 * Words of a text in any script, in the plain form that both sides of a search have. No dictionary
 * is asked: those differ from browser to browser, and what was indexed in one must be found in all.
 */

/** What the Unicode decomposition leaves as it is and people type without. */
const folded: Readonly<Record<string, string>> = {
	ł: 'l',
	ø: 'o',
	ß: 'ss',
	œ: 'oe',
	æ: 'ae',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ħ: 'h',
	ı: 'i',
};
const toFold = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu');

/** Words of other scripts stand apart by themselves; in these any letter may begin one. */
const spaceless =
	/^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const picture = /^[\p{Extended_Pictographic}\p{RI}]/u;
const wordsIn = /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}\u200c]+/gu;

/** Skin tones and letters that only say how others are joined or drawn. */
const unseen = /[\p{M}\u{1f3fb}-\u{1f3ff}]+|(?!\u200c)\p{Cf}/gu;

/** UTF-16 units of a word that are kept: a run without spaces is a sentence, not a word. */
const longest = { word: 40, run: 16 } as const;

const keyOf = (word: string): string =>
	word.slice(0, spaceless.test(word) ? longest.run : longest.word).normalize('NFD');

/** Words without case, accents and joiners; Persian's half-spaces stand inside them. */
function wordsOf(text: string): readonly string[] {
	const plain = text
		.normalize('NFKD')
		.replace(unseen, '')
		.toLowerCase()
		.replace(unseen, '')
		.replace(toFold, (letter) => folded[letter] ?? letter)
		// Hangul in syllables again: one of them is what a word can begin with.
		.normalize('NFC');
	return plain.match(wordsIn) ?? [];
}

const joined = (word: string): string => word.replaceAll('\u200c', '');

/** The words of what is looked for, each once: beginnings of those that `indexWords` makes. */
export function splitWords(text: string): readonly string[] {
	return [...new Set(wordsOf(text).map((word) => keyOf(joined(word))))].filter(
		(word) => word !== '',
	);
}

/**
 * The words under which a text is found: each word, and what is in it from any place where a part
 * of it may begin: a digit, a letter after digits, a picture, any letter of a script without spaces.
 */
export function indexWords(text: string): readonly string[] {
	const found = new Set<string>();
	for (const word of wordsOf(text)) {
		found.add(keyOf(joined(word)));
		let before = '';
		let at = 0;
		for (const character of word) {
			const kind = kindOf(character);
			if (at > 0 && (kind !== 'letter' || before !== 'letter') && kind !== 'joint') {
				found.add(keyOf(joined(word.slice(at))));
			}
			before = kind;
			at += character.length;
		}
	}
	found.delete('');
	return [...found];
}

function kindOf(character: string): 'letter' | 'digit' | 'picture' | 'spaceless' | 'joint' {
	if (character === '\u200c') return 'joint';
	if (/^\p{N}/u.test(character)) return 'digit';
	if (picture.test(character)) return 'picture';
	return spaceless.test(character) ? 'spaceless' : 'letter';
}
