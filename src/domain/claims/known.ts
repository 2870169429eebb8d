import type { Fact, FactName, Facts, FactValues } from '../facts/facts';
import { unsureBelow } from '../facts/facts';

/** A fact that is certain enough to accuse or to praise. */
export function sure<N extends FactName>(facts: Facts, name: N): Fact<FactValues[N]> | undefined {
	const fact: Fact<FactValues[N]> | undefined = facts[name];
	return fact !== undefined && fact.confidence >= unsureBelow ? fact : undefined;
}

/** The value of such a fact. */
export function sureValue<N extends FactName>(facts: Facts, name: N): FactValues[N] | undefined {
	return sure(facts, name)?.value;
}

/** The facts without what the model's eyes saw. */
export function withoutEyes(facts: Facts): Facts {
	const kept = Object.entries(facts).filter(([, fact]) => fact.from !== 'model');
	return Object.fromEntries(kept);
}
