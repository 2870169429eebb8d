/** Rows of cells as CSV (RFC 4180); what is undefined is an empty cell. */
export function toCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
	const lines = rows.map((row) =>
		row.map((value) => (value === undefined ? '' : cell(String(value)))).join(','),
	);
	return [...lines, ''].join('\r\n');
}

/** A text that begins like a formula would be run by a spreadsheet. */
function cell(text: string): string {
	const safe = /^[=+\-@\t]/u.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
