import type { Heeded } from '../claims/heed-says';
import { heedSays } from '../claims/heed-says';
import type { ClaimKind } from '../claims/claim';
import type { Measurements } from '../facts/measurements';
import type { Contract } from '../model/model';
import { seenFacts, unmeasured } from '../facts/seen-facts';
import { settleFacts } from '../facts/settle-facts';
import type { Sight } from './answered';

/** What can be said of a photo, from all that is known: the same while it streams and at the end. */
export function groundOf(
	sight: Sight,
	says: readonly ClaimKind[],
	found: Measurements | undefined,
	contract: Contract,
): Heeded {
	const seen = seenFacts(sight, contract);
	const facts = found === undefined ? seen : settleFacts(found, seen);
	// Of a model that nobody has measured an arrangement is no fact.
	return contract === 'general' ? heedSays(says, facts, unmeasured) : heedSays(says, facts);
}
