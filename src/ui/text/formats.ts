/** Numbers, sizes and times for people, in the chosen language. Public lines have their own shape. */
import { languageTag, writtenAs } from './language';

/** The chosen language as this reader writes it: "en" is "en-GB" where the browser says so. */
function locale(): string {
	const tag = languageTag();
	// Outside a browser there may be a navigator that knows no languages.
	const own = typeof navigator === 'undefined' ? undefined : navigator.languages;
	return own?.find((each) => each === tag || each.startsWith(`${tag}-`)) ?? tag;
}

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${locale()} ${JSON.stringify(options)}`;
	const made = numbers.get(key) ?? new Intl.NumberFormat(locale(), options);
	numbers.set(key, made);
	return made;
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale()} ${JSON.stringify(options)}`;
	const made = dates.get(key) ?? new Intl.DateTimeFormat(locale(), options);
	dates.set(key, made);
	return made;
}

/** Four digits stand together: "2048", "10,240". */
export function formatNumber(value: number, decimals = 0): string {
	return numberFormat({
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		useGrouping: 'min2',
		signDisplay: 'negative',
	}).format(value);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes in decimal units, as disks and downloads are sold. */
export function formatBytes(bytes: number): string {
	let value = bytes;
	let unit = 0;
	while (value >= 1000 && unit < byteUnits.length - 1) {
		value /= 1000;
		unit += 1;
	}
	const decimals = unit === 0 || value >= 100 ? 0 : 1;
	return numberFormat({
		style: 'unit',
		unit: byteUnits[unit] ?? 'byte',
		unitDisplay: unit === 0 ? 'long' : 'short',
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
	}).format(value);
}

/** Seconds and minutes have the same signs in every language. */
export function formatSeconds(ms: number): string {
	if (ms < 10_000) return `${formatNumber(ms / 1000, 1)} s`;
	const seconds = Math.round(ms / 1000);
	if (seconds < 90) return `${formatNumber(seconds)} s`;
	return `${formatNumber(Math.floor(seconds / 60))} min ${formatNumber(seconds % 60)} s`;
}

/** Of a share from 0 to 1: "12 %", and "4.2 %" below a tenth. */
export function formatShare(share: number): string {
	return `${formatNumber(share * 100, share > 0 && share < 0.1 ? 1 : 0)} %`;
}

function clockOptions(): Intl.DateTimeFormatOptions {
	const clock = writtenAs('clock');
	return clock === '12' || clock === '24' ? { hourCycle: clock === '12' ? 'h12' : 'h23' } : {};
}

/** Time of day. */
export function formatClock(atMs: number): string {
	return dateFormat({ timeStyle: 'medium', ...clockOptions() }).format(atMs);
}

export function formatDate(atMs: number): string {
	return dateFormat({ dateStyle: 'medium', timeStyle: 'short', ...clockOptions() }).format(atMs);
}

/** @param date of a calendar, YYYY-MM-DD: the same day wherever it is read */
export function formatDay(date: string): string {
	return dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(date));
}

const cmPerInch = 2.54;

/** Countries that measure prints in inches. */
const measuresInInches = (): boolean => {
	const lengths = writtenAs('lengths');
	return lengths === 'in' || (lengths !== 'cm' && /-(?:US|LR|MM)\b/u.test(locale()));
};

/** Sides of a print: "64 × 42 cm", "25 × 17 in"; small ones to a tenth. */
export function formatPrint(...sidesCm: readonly number[]): string {
	const isInches = measuresInInches();
	const sides = sidesCm.map((cm) => (isInches ? cm / cmPerInch : cm));
	const decimals = Math.min(...sidesCm) < 10 ? 1 : 0;
	return `${sides.map((side) => formatNumber(side, decimals)).join(' × ')} ${isInches ? 'in' : 'cm'}`;
}

/** In millions, without a unit; small pictures keep a digit that says something: "24.2", "0.04". */
export const formatMegapixels = (value: number): string =>
	formatNumber(Math.max(value, 0.01), value < 0.1 ? 2 : 1);

export function formatScore(value: number): string {
	return formatNumber(value, 1);
}

/** "a, b and c" */
export function formatList(parts: readonly string[]): string {
	return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}
