import type { TimeEstimate } from '../../domain/model/estimate';
import { text } from '.';
import { formatNumber, formatSeconds } from './formats';

/** Minutes, and hours where there are two; their signs are those of every language. */
export const longTime = (ms: number): string =>
	ms < 7_200_000 ? formatSeconds(ms) : `${formatNumber(ms / 3_600_000, 1)} h`;

/** How long a critique takes, and what that rests on; undefined: nothing is known of it. */
export function timeText(time: TimeEstimate | undefined): string {
	const words = text.models.times;
	if (time === undefined) return words.unknown;
	return words[time.basis](longTime(time.ms));
}
