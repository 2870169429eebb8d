// Comma-separated tables: the photos' truths, and the sheets that are filled by hand.
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { root } from './app.mjs';

/** -> rows of text as lists */
export function parseTable(text) {
	const rows = [[]];
	const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gu;
	for (const [whole, value, end] of text.matchAll(cell)) {
		if (whole === '') break;
		rows.at(-1).push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
		if (end !== ',') rows.push([]);
	}
	return rows.filter((row) => row.length > 1);
}

/** -> rows as objects by the names of the first line; a relative path is one of the repository */
export function readTable(path) {
	const text = readFileSync(isAbsolute(path) ? path : `${root}/${path}`, 'utf8');
	const [names, ...rows] = parseTable(text);
	return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

export const writtenTable = (names, rows) =>
	[names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
		.map((row) => row.map((value) => quoted(String(value))).join(','))
		.join('\n') + '\n';

const quoted = (value) => (/[",\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
