/** Words for two critiques beside each other. */
import type { Fate } from '../../domain/critique/compare';
import { formatScore } from './formats';

export const fateNames: Record<Fate, string> = {
	gone: 'Gone',
	weaker: 'Weaker',
	same: 'Still there',
	stronger: 'Stronger',
	new: 'New',
};

/** "+0.4", "−1", "unchanged" */
export function formatChange(before: number, after: number): string {
	const change = Math.round((after - before) * 10) / 10;
	if (change === 0) return 'unchanged';
	const size = Number.isInteger(change) ? String(Math.abs(change)) : formatScore(Math.abs(change));
	return `${change > 0 ? '+' : '−'}${size}`;
}
