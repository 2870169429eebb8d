/**
 * Rows of cells as CSV (RFC 4180); what is undefined is an empty cell. The mark at its beginning
 * tells spreadsheets that it is UTF-8.
 */
export function toCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
	const lines = rows.map((row) =>
		row.map((value) => (value === undefined ? '' : cell(String(value)))).join(','),
	);
	return `\ufeff${[...lines, ''].join('\r\n')}`;
}

/**
 * A text that begins like a formula would be run by a spreadsheet; one that splits at semicolons
 * (in German or French) sees a beginning behind each of them.
 */
const formula = /^(?=[=+\-@\t\r\n])|(?<=[;\t\r\n])(?=\s*[=+\-@])/gu;

function cell(text: string): string {
	const safe = Number.isNaN(Number(text)) ? text.replace(formula, "'") : text;
	return /[",;\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
