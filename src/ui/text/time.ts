import type { TimeEstimate } from '../../domain/model/estimate';
import { text } from '.';
import { formatSeconds } from './formats';

const hourMs = 3_600_000;

/** How long a critique takes, and what that rests on; undefined: nothing is known of it. */
export function timeText(time: TimeEstimate | undefined): string {
	const words = text.models.times;
	if (time === undefined) return words.unknown;
	return words[time.basis](time.ms > hourMs ? words.overAnHour : formatSeconds(time.ms));
}
