import { expect, it } from 'vitest';
import type { Facts } from '../../../../src/domain/facts/facts';
import { settleFacts } from '../../../../src/domain/facts/settle-facts';
import { measurements } from '../../../support/samples';

const seen = { value: true, confidence: 0.7, from: 'model' } as const;
const moods: Facts = { lowKey: seen, highKey: seen, night: seen, lamps: seen };

it.each([
	[0.2, ['lowKey', 'night']],
	[0.29, ['lowKey', 'night']],
	[0.31, ['night']],
	[0.44, ['night']],
	[0.46, []],
	[0.5, []],
	[0.51, ['highKey']],
])('of half the tones below %f it takes the moods %j', (p50, taken) => {
	const luma = { mean: p50, p1: 0.02, p50, p99: 0.98 };
	const facts = settleFacts(measurements({ luma }), moods);
	const left = (['lowKey', 'highKey', 'night'] as const).filter((name) => facts[name]);
	expect(left).toEqual(taken);
	expect(facts.lamps).toBe(seen);
});
