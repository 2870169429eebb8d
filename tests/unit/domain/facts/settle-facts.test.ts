import { expect, it } from 'vitest';
import type { Facts } from '../../../../src/domain/facts/facts';
import { hues } from '../../../../src/domain/facts/facts';
import type { Measurements } from '../../../../src/domain/facts/measurements';
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

// In the order of `hues`: red, orange, yellow, green …
it.each([
	['petals alone', { 0: 0.26 }, false],
	['fewer petals', { 0: 0.24 }, true],
	['petals and leaves', { 0: 0.4, 3: 0.03 }, true],
	['yellow leaves', { 2: 0.5 }, true],
])('takes green leaves beside %s: %s', (_name, share, taken) => {
	const palette = paletteOf(share);
	const facts = settleFacts(measurements({ palette }), { greenLeaves: seen });
	expect(facts.greenLeaves !== undefined).toBe(taken);
});

function paletteOf(share: Readonly<Record<number, number>>): NonNullable<Measurements['palette']> {
	return {
		chroma: { p50: 30, p90: 50, p99: 60 },
		spread: 20,
		vivid: 0.6,
		hues: hues.map((_, i) => share[i] ?? 0),
		warmth: { left: 0, right: 0, top: 0, bottom: 0 },
	};
}
