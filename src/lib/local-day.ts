/** "2026-11-28", as the clock on the wall says: file names are read by people. */
export function localDay(date = new Date()): string {
	const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
