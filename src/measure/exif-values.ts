/** Values of EXIF as cameras write them → values that can be true, or none. */
const longest = 80;

/** Printable text without padding; a file may say anything. */
export function readText(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const clean = value.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
	return clean === '' ? undefined : clean.slice(0, longest);
}

/** Cameras fill the field of a lens that they do not know. */
export function readLens(value: unknown): string | undefined {
	const text = readText(value);
	if (text === undefined || !/[\p{L}\p{N}]/u.test(text)) return undefined;
	if (/^0(\.0)?\s*mm(\s*f\/0(\.0)?)?$/iu.test(text)) return undefined;
	return /^(none|unknown|n\/?a|no lens|undefined|null|manual lens)( lens)?( \(0\))?$/iu.test(text)
		? undefined
		: text;
}

export function readPositive(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

/** Stops of a dial; none has more than five, and what is beyond was never dialled. */
export function readStops(value: unknown): number | undefined {
	return typeof value === 'number' && Math.abs(value) <= 5 ? value : undefined;
}

/** @param value bits, the lowest of which says that it fired */
export function readFlash(value: unknown): boolean | undefined {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0
		? (value & 1) === 1
		: undefined;
}

/** The field of the sensitivity has 16 bits; where that is not enough, others tell it. */
const topOf16Bits = 65_535;

/** @param iso may be a list, whose first value counts; @param others `RecommendedExposureIndex`, `ISOSpeed` */
export function readIso(iso: unknown, ...others: readonly unknown[]): number | undefined {
	const first = readPositive(firstOf(iso));
	if (first !== undefined && first < topOf16Bits) return first;
	const other = others
		.map((each) => readPositive(firstOf(each)))
		.find((each) => each !== undefined);
	return other ?? first;
}

function firstOf(value: unknown): unknown {
	return Array.isArray(value) || ArrayBuffer.isView(value)
		? (value as ArrayLike<unknown>)[0]
		: value;
}

const dateShape = /^(\d{4})[:\-/. ](\d\d?)[:\-/. ](\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::\d\d)?)?/u;

/** -> "2024-05-06 07:08", in the time of the camera; undefined for a day or a time that there is not */
export function readTime(value: unknown): string | undefined {
	const match = dateShape.exec(readText(value) ?? '');
	if (match === null) return undefined;
	const [year = 0, month = 0, day = 0, hour = NaN, minute = NaN] = match.slice(1).map(Number);
	const date = new Date(Date.UTC(year, month - 1, day));
	const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1826;
	// Without a time of day nothing is told: it would count as midnight.
	if (!isDay || !(hour < 24) || !(minute < 60)) return undefined;
	const two = (part: number): string => String(part).padStart(2, '0');
	return `${String(year)}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
