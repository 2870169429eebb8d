/** Numbers for people. A point in rates and scores whatever the locale: they are quoted and compared. */
const units = ['B', 'KB', 'MB', 'GB'] as const;

/** Bytes in decimal units, as disks and downloads are sold. */
export function formatBytes(bytes: number): string {
	let value = bytes;
	let unit = 0;
	while (value >= 1000 && unit < units.length - 1) {
		value /= 1000;
		unit += 1;
	}
	return `${unit === 0 || value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${units[unit] ?? 'B'}`;
}

export function formatSeconds(ms: number): string {
	if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
	const seconds = Math.round(ms / 1000);
	if (seconds < 90) return `${String(seconds)} s`;
	return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}

const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** Time of day. */
export function formatClock(atMs: number): string {
	return clock.format(atMs);
}

export function formatDate(atMs: number): string {
	return dates.format(atMs);
}

export function formatScore(value: number): string {
	return value.toFixed(1);
}
