import type { Heeded } from '../claims/heed-says';
import { heedSays } from '../claims/heed-says';
import type { ClaimKind } from '../claims/claim';
import type { Measurements } from '../facts/measurements';
import type { Contract } from '../model/model';
import { seenFacts } from '../facts/seen-facts';
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
	return heedSays(says, found === undefined ? seen : settleFacts(found, seen));
}
