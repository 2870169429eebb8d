/** Casts and strength of colour. Limits and reasons: docs/claims.md. */
import type { Facts, FactValues } from '../../facts/facts';
import { sure, sureValue } from '../known';
import type { ExcuseName } from '../excuses';
import type { FaultRule, FaultRules, Found } from '../rule';
import { weigh } from '../weigh';

type Towards = FactValues['castSeen']['towards'];

const axes = {
	warm: ['b', 1],
	cool: ['b', -1],
	magenta: ['a', 1],
	green: ['a', -1],
} as const satisfies Record<Towards, readonly ['a' | 'b', 1 | -1]>;

/** lengths of a shift that is still an edit and no effect */
const mostShift = 20;

function castTowards(facts: Facts, towards: Towards): Found | undefined {
	const [axis, sign] = axes[towards];
	const cast = sure(facts, 'cast');
	const seen = facts.castSeen?.value.towards === towards ? facts.castSeen : undefined;
	const weighed = weigh(
		cast && { value: along(cast.value, axis, sign), confidence: cast.confidence },
		seen && { value: seen.value.severity, confidence: seen.confidence, from: seen.from },
		// Things of a colour look like light of that colour: alone the pixels were right in 26 of 70.
		{ contradicts: 1.5, agrees: 4, moderate: 9, strong: 16 },
	);
	if (weighed === undefined) return undefined;
	// Without neutrals nothing can be said of how far it goes.
	if (cast === undefined) return { figures: {}, ...weighed };
	const { a, b, strength } = cast.value;
	const scale = strength > mostShift ? mostShift / strength : 1;
	return {
		figures: { chroma: strength },
		evidence: { measure: axis === 'a' ? 'cast_a' : 'cast_b', value: cast.value[axis] },
		edit: { whiteBalance: { a: -a * scale || 0, b: -b * scale || 0 } },
		...weighed,
	};
}

/** One cast is one claim: of the direction in which it is longer; the other is never certain. */
function along(cast: FactValues['cast'], axis: 'a' | 'b', sign: 1 | -1): number {
	const value = cast[axis] * sign;
	const other = Math.abs(cast[axis === 'a' ? 'b' : 'a']);
	return value >= (axis === 'a' ? 0.8 : 1) * other ? value : Math.min(value, 3);
}

const castExcuses: readonly ExcuseName[] = ['dusk', 'stage', 'underwater', 'night', 'monochrome'];

const castRule = (towards: Towards, excuses: readonly ExcuseName[] = []): FaultRule => ({
	dimension: 'lighting',
	weight: 0.7,
	remedy: 'figures',
	find: (facts) => castTowards(facts, towards),
	excuses: [...castExcuses, ...excuses],
	excludes: [
		...(['warm_cast', 'cool_cast', 'green_cast', 'magenta_cast'] as const).filter(
			(kind) => kind !== `${towards}_cast`,
		),
		...(['warm_light', 'coloured_light', 'quiet_colour', 'one_colour'] as const),
	],
});

function oversaturated(facts: Facts): Found | undefined {
	const vivid = sure(facts, 'vivid');
	const chroma = sureValue(facts, 'chroma');
	if (vivid === undefined || chroma === undefined) return undefined;
	const weighed = weigh({ value: chroma, confidence: vivid.confidence }, facts.vividSeen, {
		contradicts: 22,
		// Below, flowers and leaves are as colourful, and the eyes were right in 11 of 19.
		agrees: 60,
		moderate: 66,
		strong: 75,
		eyesStrong: true,
	});
	return (
		weighed && {
			figures: { share: vivid.value, chroma },
			evidence: { measure: 'chroma', value: chroma },
			...weighed,
		}
	);
}

/** mean chroma that a drained photo still has */
const leastDrained = 2;

function undersaturated(facts: Facts): Found | undefined {
	const chroma = sure(facts, 'chroma');
	// With less, it was grey before anybody drained it.
	if (chroma === undefined || chroma.value < leastDrained) return undefined;
	const pale = { value: -chroma.value, confidence: chroma.confidence };
	const weighed = weigh(pale, facts.drainedSeen, {
		contradicts: -18,
		// Grey animals and stone have little colour too: from 4 on one in five was such.
		agrees: -4,
		moderate: -3.5,
		strong: -2.5,
		eyesStrong: true,
	});
	return (
		weighed && {
			figures: { chroma: chroma.value },
			evidence: { measure: 'chroma', value: chroma.value },
			...weighed,
		}
	);
}

export const colourFaults: FaultRules<
	'warm_cast' | 'cool_cast' | 'green_cast' | 'magenta_cast' | 'oversaturated' | 'undersaturated'
> = {
	warm_cast: castRule('warm', ['tungsten']),
	cool_cast: castRule('cool'),
	green_cast: castRule('green'),
	magenta_cast: castRule('magenta'),
	oversaturated: {
		dimension: 'emotional_impact',
		weight: 0.6,
		remedy: 'words',
		find: oversaturated,
		// Petals have the colour that they have, whoever says it is much.
		excuses: ['stage', 'monochrome', 'dusk', 'own_colour'],
		excusesUnseen: ['underwater'],
		excludes: ['undersaturated', 'quiet_colour', 'colour_pair', 'one_colour', 'colour_accent'],
	},
	undersaturated: {
		dimension: 'emotional_impact',
		weight: 0.5,
		remedy: 'words',
		find: undersaturated,
		// Of untouched photos without colour the eyes accuse one in twenty-five: all excuses hold.
		excuses: [
			...(['monochrome', 'high_key', 'low_key', 'night', 'haze', 'light_ground'] as const),
			...(['dark_ground', 'some_colour'] as const),
		],
		excludes: ['colour_accent', 'colour_pair', 'one_colour', 'quiet_colour'],
	},
};
