/** What an advisor's suggestion asks of a photo before it is made. */
import type { Dimension } from '../../critique/critique';
import type { FactName, Facts, FactValues } from '../../facts/facts';
import type { ClaimKind } from '../claim';
import { sureValue } from '../known';

export interface About {
	readonly facts: Facts;
	/** surely out of doors; false also where that is not known */
	readonly open: boolean;
	/** by day, as far as is known: neither night nor lamps nor a dark ground */
	readonly day: boolean;
	/** in daylight out of doors, and the hour is not already an early or late one */
	readonly noon: boolean;
	/** it has colour */
	readonly colour: boolean;
	/** pixels and sharpness for a print of half a metre */
	readonly large: boolean;
	readonly is: (...scenes: readonly string[]) => boolean;
	/** the critique says so */
	readonly has: (...kinds: readonly ClaimKind[]) => boolean;
	/** value of a fact that is sure */
	readonly value: <N extends FactName>(name: N) => FactValues[N] | undefined;
	/** a sure fact that lies between two values; false where it is not known */
	readonly within: (name: NumberName, from: number, to: number) => boolean;
}

type NumberName = { [N in FactName]: FactValues[N] extends number ? N : never }[FactName];

export interface Gate {
	readonly dimension: Dimension;
	readonly when: (about: About) => boolean;
}

export const land = ['landscape', 'mountain', 'water', 'forest', 'sky'] as const;
export const small = ['flower', 'plant', 'insect', 'food', 'object'] as const;
export const living = ['animal', 'bird', 'insect', 'person', 'people'] as const;

/** A print of half a metre at 240 dpi. */
const largeMegapixels = 12;

export function aboutOf(facts: Facts, said: ReadonlySet<ClaimKind>): About {
	const value: About['value'] = (name) => sureValue(facts, name);
	const within = (name: NumberName, from: number, to: number): boolean => {
		const number = value(name);
		return number !== undefined && number >= from && number <= to;
	};
	const is = (...scenes: readonly string[]): boolean => {
		const scene = value('scene');
		return scene !== undefined && scenes.includes(scene);
	};
	const ambient = value('ambient');
	const outside = ambient === 'daylight' || ambient === 'overcast';
	const open = is(...land) || outside;
	// What only may be a night, a stage or a lamp already forbids the sun.
	const artificial = ['tungsten', 'stage', 'underwater', 'night', 'dusk'];
	const dark =
		[facts.night, facts.lamps, facts.lowKey].some((fact) => fact !== undefined) ||
		artificial.includes(facts.light?.value ?? '') ||
		facts.ground?.value === 'dark' ||
		['indoor', 'night'].includes(facts.ambient?.value ?? '') ||
		said.has('dark_on_purpose') ||
		said.has('lit_on_dark') ||
		said.has('night_kept');
	const hour = value('hour');
	const day = !dark && (hour === undefined || (hour >= 7 && hour <= 19));
	return {
		facts,
		open,
		day,
		noon:
			open && day && (hour === undefined || (hour >= 10 && hour <= 15)) && !said.has('warm_light'),
		colour: facts.monochrome === undefined,
		large: within('megapixels', largeMegapixels, Infinity) && within('acuity', 0.6, 1),
		is,
		has: (...kinds) => kinds.some((kind) => said.has(kind)),
		value,
		within,
	};
}
