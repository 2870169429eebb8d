import { text } from '.';
import { formatNumber } from './formats';

/** "+0.4", "−1", "unchanged" */
export function formatChange(before: number, after: number): string {
	const change = Math.round((after - before) * 10) / 10;
	if (change === 0) return text.terms.unchanged;
	const size = formatNumber(Math.abs(change), Number.isInteger(change) ? 0 : 1);
	return `${change > 0 ? '+' : '−'}${size}`;
}
