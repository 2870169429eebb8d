/** A verdict as a sentence, with the limit and the number that it rests on. */
import type { VerdictReason } from '../../domain/model/verdict';
import { text } from '.';
import { failureMessage } from './failures';
import { formatBytes, formatDate, formatNumber } from './formats';
import { longTime } from './time';

/** @param reason undefined: nothing speaks against it */
export function reasonText(reason: VerdictReason | undefined): string {
	const words = text.models.reasons;
	switch (reason?.code) {
		case undefined:
			return words.none;
		case 'self_test_failed':
		case 'processor':
		case 'elsewhere':
			return words[reason.code];
		case 'no_gpu':
			return words.no_gpu(failureMessage(reason.failure));
		case 'missing_feature':
			return words.missing_feature(reason.feature);
		case 'limit':
			return words.limit(reason.name, formatNumber(reason.value), formatNumber(reason.least));
		case 'memory':
			return words.memory(
				formatBytes(reason.neededBytes),
				formatBytes(reason.deviceBytes),
				reason.isFloor,
			);
		case 'memory_short':
			return words.memory_short(formatBytes(reason.neededBytes), formatDate(reason.atMs));
		case 'memory_untold':
			return words.memory_untold(formatBytes(reason.neededBytes));
		case 'page_limit':
			return words.page_limit(formatBytes(reason.neededBytes), formatBytes(reason.limitBytes));
		case 'storage':
			return words.storage(formatBytes(reason.neededBytes), formatBytes(reason.freeBytes));
		case 'software':
			return words.software(
				reason.seconds === undefined ? undefined : longTime(reason.seconds * 1000),
			);
		case 'slow':
			return words.slow(longTime(reason.seconds * 1000));
	}
}
