import type { Patience } from '../settings';
import { estimatePrefillMs, softwareSpeed } from './estimate';
import type { ModelCard } from './model';
import { isSoftware } from './placing';
import type { AdapterSummary } from './runtime';

/** Of the estimate: two cores may have other work, and a machine may be slower than ours. */
const times = 3;

/**
 * How long a model may be silent. On a software adapter a large one reads a picture for many minutes, and cannot say meanwhile that it is
 * alive: to end it there by the clock of a graphics processor would be to end every critique.
 */
export function patienceWith(
	wished: Patience,
	model: ModelCard,
	adapter: AdapterSummary | undefined,
): Patience {
	if (adapter === undefined || !isSoftware(adapter)) return wished;
	const estimated = ((estimatePrefillMs(model, softwareSpeed) ?? 0) / 1000) * times;
	return {
		prefillSeconds: Math.max(wished.prefillSeconds, Math.round(estimated)),
		generatingSeconds: wished.generatingSeconds,
	};
}
