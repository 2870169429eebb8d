import type { ClaimKind } from '../claims/claim';
import type { Heeded } from '../claims/heed-says';
import { heedSays } from '../claims/heed-says';
import type { Facts } from '../facts/facts';
import { factsOf } from '../facts/facts-of';
import type { Measurements } from '../facts/measurements';
import { seenFacts, unmeasured } from '../facts/seen-facts';
import { settleFacts } from '../facts/settle-facts';
import type { Judging } from '../judging';
import type { Contract } from '../model/model';
import type { Sight } from './answered';

/** What was looked at, and how it will be answered. */
export interface Looked {
	readonly measurements: Measurements | undefined;
	/** it is a part of a photo: its pixels are not the photo's */
	readonly part?: boolean;
	readonly contract: Contract;
	/** absent: as always */
	readonly judging?: Judging | undefined;
}

/** What pixels and camera say, before any model is asked. */
export function knownBefore({ measurements, part }: Looked): Facts {
	return measurements === undefined ? {} : ofWhole(factsOf(measurements), part);
}

/** What can be said of a photo, from all that is known: the same while it streams and at the end. */
export function groundOf(
	sight: Sight,
	says: readonly ClaimKind[],
	{ measurements, part, contract, judging }: Looked,
): Heeded {
	const seen = seenFacts(sight, contract);
	const settled = measurements === undefined ? seen : settleFacts(measurements, seen);
	const facts = ofWhole(settled, part);
	// Of a model that nobody has measured an arrangement is no fact.
	return heedSays(says, facts, contract === 'general' ? unmeasured : undefined, judging);
}

/** How large a print becomes is the whole photo's to say. */
function ofWhole(facts: Facts, part = false): Facts {
	const { megapixels: _, ...rest } = facts;
	return part ? rest : facts;
}
