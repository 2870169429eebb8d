/**
 * Finds JSON objects in whatever a model has written round them, and mends what is only structure:
 * quotes, colons, commas and number points. Words are never touched, and nothing is invented.
 */
import { Allow, parse as parsePartial } from 'partial-json';

/** Longer answers, and deeper ones, are a loop and no critique. */
const limits = { length: 100_000, depth: 32, tries: 40 } as const;

/**
 * Every object that stands by itself in the text, the last one first: a model that begins again
 * means its last try. What was cut off comes as far as it goes, without its unfinished end.
 */
export function findObjects(text: string): readonly unknown[] {
	const source = text.slice(0, limits.length);
	const found: unknown[] = [];
	let at = source.indexOf('{');
	for (let tries = 0; at !== -1 && tries < limits.tries; tries += 1) {
		const end = endOf(source, at);
		if (end === 'too deep') break;
		const piece = source.slice(at, end);
		const value = end === undefined ? unfinished(piece) : finished(piece);
		if (value !== undefined) found.push(value);
		// Where one cannot be read, another may begin inside it: the model started again.
		at = source.indexOf('{', value === undefined || end === undefined ? at + 1 : end);
	}
	return found.reverse();
}

/** Index behind the brace that closes the one at `from`; undefined when none does. */
function endOf(text: string, from: number): number | 'too deep' | undefined {
	let depth = 0;
	let inString = false;
	for (let i = from; i < text.length; i += 1) {
		const letter = text[i];
		if (inString) {
			if (letter === '\\') i += 1;
			else if (letter === '"') inString = false;
		} else if (letter === '"') inString = true;
		else if (letter === '{' || letter === '[') depth += 1;
		else if (letter === '}' || letter === ']') depth -= 1;
		if (depth > limits.depth) return 'too deep';
		if (depth === 0) return i + 1;
	}
	return undefined;
}

function finished(text: string): unknown {
	return attempt(() => JSON.parse(text)) ?? attempt(() => JSON.parse(mend(text)));
}

function unfinished(text: string): unknown {
	return attempt((): unknown => parsePartial(mend(text), Allow.OBJ | Allow.ARR));
}

function attempt(read: () => unknown): unknown {
	try {
		return read();
	} catch {
		return undefined;
	}
}

/** Strings as they are, curly quotes round them made straight; between them only what is known to go wrong. */
function mend(text: string): string {
	return text
		.split(/("(?:[^"\\]|\\.)*"|“[^“”"]*”)/gu)
		.map((part, i) => {
			if (i % 2 === 1) return part.startsWith('“') ? JSON.stringify(part.slice(1, -1)) : part;
			return part
				.replace(/(\d)\.+(?=\d)/gu, '$1.')
				.replace(/(\d)\.+(?!\d)/gu, '$1')
				.replace(/,(?=\s*[}\]])/gu, '');
		})
		.join('')
		.replace(/("[a-z_]+")\s+(?=["[{\d])/gu, '$1:');
}
