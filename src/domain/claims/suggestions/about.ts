/** What an advisor's suggestion asks of a photo before it is made. */
import type { Dimension } from '../../critique/critique';
import type { FactName, Facts, FactValues } from '../../facts/facts';
import type { ClaimKind } from '../claim';
import type { Region } from '../../photo/region';
import { sure, sureValue } from '../known';

export interface About {
	readonly facts: Facts;
	/** out of doors by the camera's record; false also where there is none */
	readonly open: boolean;
	/** by day, as far as is known: neither night nor lamps nor a dark ground */
	readonly day: boolean;
	/** in sunlight by the camera's record, at an hour that is neither early nor late */
	readonly noon: boolean;
	/** where all that has edges lies, off the rim and on one even ground; undefined where it does not */
	readonly apart: Region | undefined;
	/** a crop of this width ÷ height keeps all of that, and some room */
	readonly fits: (aspect: number) => boolean;
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

/** of the frame in strong colour: a beak is little, and all the colour that there is */
export const leastAccent = 0.0003;

/** of the frame's sides: what comes nearer to the rim may run past it */
const rim = 0.04;

function apartOf(facts: Facts): Region | undefined {
	const region = sure(facts, 'cluster')?.region;
	if (region === undefined || sure(facts, 'evenGround') === undefined) return undefined;
	const { x, y, width, height } = region;
	const isInside = x >= rim && y >= rim && x + width <= 1 - rim && y + height <= 1 - rim;
	return isInside ? region : undefined;
}

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
	// The scene alone is wrong too often to send anybody back to it.
	const open = ambient === 'daylight' || ambient === 'overcast';
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
	const apart = apartOf(facts);
	const day = !dark && (hour === undefined || (hour >= 7 && hour <= 19));
	return {
		facts,
		open,
		day,
		noon: ambient === 'daylight' && day && hour !== undefined && hour >= 10 && hour <= 15,
		apart,
		fits: (aspect) => {
			const own = value('aspect');
			if (apart === undefined || own === undefined) return false;
			const [width, height] = [Math.min(1, aspect / own), Math.min(1, own / aspect)];
			return apart.width <= 0.9 * width && apart.height <= 0.9 * height;
		},
		colour: facts.monochrome === undefined,
		large: within('megapixels', largeMegapixels, Infinity) && within('acuity', 0.6, 1),
		is,
		has: (...kinds) => kinds.some((kind) => said.has(kind)),
		value,
		within,
	};
}
