import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimKinds } from '../../../../src/domain/claims/claim';
import { heedSays } from '../../../../src/domain/claims/heed-says';
import { claimsOf } from '../../../../src/domain/claims/settle';
import { anyFacts } from '../../../support/any-facts';

const says = fc.uniqueArray(fc.constantFrom(...claimKinds), { maxLength: 8 });

describe('what a model would say, held against the facts', () => {
	it('stands or is withheld, each kind once, in its order', () => {
		fc.assert(
			fc.property(anyFacts, says, (facts, kinds) => {
				const { said, withheld, settled } = heedSays(kinds, facts);
				expect([...said, ...withheld].sort()).toEqual([...kinds].sort());
				expect(kinds.filter((kind) => said.includes(kind))).toEqual(said);
				const standing = settled.claims.map(({ kind }) => kind);
				for (const kind of said) expect(standing).toContain(kind);
				for (const kind of withheld) expect(standing).not.toContain(kind);
			}),
		);
	});

	it('takes nothing back as more is said', () => {
		fc.assert(
			fc.property(anyFacts, says, fc.constantFrom(0.65, 0.9), (facts, kinds, arranged) => {
				let before = heedSays([], facts, arranged).said;
				for (let count = 1; count <= kinds.length; count += 1) {
					const { said } = heedSays(kinds.slice(0, count), facts, arranged);
					expect(said.slice(0, before.length)).toEqual(before);
					before = said;
				}
			}),
		);
	});

	it('takes the model’s word for an arrangement, which no pixel tells', () => {
		expect(heedSays([], {}).settled).toEqual(claimsOf({}));
		const { facts, said } = heedSays(['layered'], {}, 0.85);
		expect(said).toEqual(['layered']);
		expect(facts.arrangement).toMatchObject({ value: ['layers'], from: 'model' });
		// One that is wrong too often is not said, and changes nothing.
		expect(heedSays(['layered'], {})).toMatchObject({ facts: {}, withheld: ['layered'] });
	});
});
