/** The one encoder of what is put into a page that is saved: everything is text unless it came from here. */
export class Markup {
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	toString(): string {
		return this.#text;
	}
}

type Value = Markup | string | number | readonly (Markup | string)[];

/** Tagged template: values are encoded, parts made by itself are taken as they are. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
	let text = parts[0] ?? '';
	for (const [i, value] of values.entries()) text += encode(value) + (parts[i + 1] ?? '');
	return new Markup(text);
}

function encode(value: Value): string {
	if (value instanceof Markup) return value.toString();
	if (Array.isArray(value)) return (value as readonly Value[]).map(encode).join('');
	const names: Record<string, string> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;',
		"'": '&#39;',
	};
	return String(value).replace(/[&<>"']/gu, (letter) => names[letter] ?? letter);
}
