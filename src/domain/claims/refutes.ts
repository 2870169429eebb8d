/** Whether facts speak against what a sentence asserts. Where they are silent or unsure, they do not. */
import type { Fact, Facts } from '../facts/facts';
import { unsureBelow } from '../facts/facts';
import type { Reading } from './readings';
import type { Topic } from './reading-words';

type Judge = (reading: Reading, facts: Facts) => boolean;

const sure = <V>(fact: Fact<V> | undefined): V | undefined =>
	fact !== undefined && fact.confidence >= unsureBelow ? fact.value : undefined;
/** of the photo as a whole, or of its subject */
const isGeneral = ({ thing, where }: Reading): boolean =>
	thing === undefined && (where === undefined || where === 'everywhere');
const between = (value: number | undefined, from: number, to: number): boolean =>
	value !== undefined && value >= from && value <= to;

/** median from which a photo is not underexposed, and up to which it is not overexposed */
const [notDark, notBright] = [0.5, 0.4];

const judges: Partial<Record<Topic, Judge>> = {
	sharpness: (reading, facts) => {
		if (!isGeneral(reading)) return false;
		const blur = sure(facts.blur);
		if (reading.pole === 1) return blur !== undefined && blur !== 'none';
		const acuity = reading.ofSubject ? sure(facts.subjectAcuity) : sure(facts.acuity);
		return acuity !== undefined && acuity >= 0.75 && (blur ?? 'none') === 'none';
	},
	brightness: (reading, facts) => {
		if (!isGeneral(reading)) return false;
		const median = reading.ofSubject ? sure(facts.subjectMedian) : sure(facts.median);
		return median === undefined
			? false
			: reading.pole === 1
				? median <= notBright && (sure(facts.burnt) ?? 0) < 0.01
				: median >= notDark;
	},
	ground: ({ pole }, facts) => {
		const median = sure(facts.median);
		const ground = sure(facts.ground);
		if (median === undefined) return false;
		return pole === 1
			? ground === 'dark' || median <= 0.12
			: ground === 'light' || (median >= 0.55 && ground === undefined);
	},
	burnt: ({ pole, ofSubject }, facts) => {
		const burnt = sure(facts.burnt);
		if (burnt === undefined) return false;
		return pole === 1 ? burnt < 0.0005 : !ofSubject && burnt >= 0.03;
	},
	blocked: ({ pole }, facts) => {
		const blocked = sure(facts.blocked);
		if (blocked === undefined) return false;
		return pole === 1 ? blocked < 0.0005 : blocked >= 0.15 && facts.ground?.value !== 'dark';
	},
	level: ({ pole }, facts) => {
		const tilt = sure(facts.tilt);
		if (tilt === undefined) return false;
		return pole === 1 ? Math.abs(tilt) >= 1.5 : Math.abs(tilt) < 0.5;
	},
	colour: ({ pole, advice }, facts) => {
		if (sure(facts.monochrome) !== undefined) return pole === 1 || advice;
		const chroma = sure(facts.chroma);
		return pole === 1 ? between(chroma, 0, 8) : between(chroma, 40, Infinity);
	},
	warmth: ({ pole }, facts) => {
		const cast = sure(facts.cast);
		return cast !== undefined && cast.strength >= 3 && cast.b * pole <= -3;
	},
	tint: ({ pole }, facts) => {
		const cast = sure(facts.cast);
		return cast !== undefined && cast.strength >= 3 && cast.a * pole <= -3;
	},
	noise: ({ pole }, facts) => {
		const noise = sure(facts.noise);
		if (noise === undefined) return false;
		return pole === 1 ? noise < 0.005 : noise >= 0.04 && (facts.iso?.value ?? 0) > 400;
	},
	side_x: (reading, facts) => isOnOtherSide(reading, facts, ['left', 'right']),
	side_y: (reading, facts) => isOnOtherSide(reading, facts, ['top', 'bottom']),
	weight_x: ({ pole }, facts) => {
		const weight = sure(facts.weight);
		return weight !== undefined && weight.x * pole >= 0.1;
	},
	weight_y: ({ pole }, facts) => {
		const weight = sure(facts.weight);
		return weight !== undefined && weight.y * pole >= 0.1;
	},
	placing: ({ pole, thing }, facts) => {
		const subject = facts.subject;
		if (sure(subject) === undefined || subject?.where === undefined) return false;
		if (thing !== undefined) return false;
		// Thirds and the middle can both be near a ninth's rim: only what is plainly elsewhere is refuted.
		return pole === 1 && !['centre', 'whole frame'].includes(subject.where);
	},
};

function isOnOtherSide(
	{ pole, thing }: Reading,
	{ subject }: Facts,
	[first, second]: readonly [string, string],
): boolean {
	if (thing !== undefined) return false;
	if (sure(subject) === undefined || subject?.where === undefined) return false;
	return subject.where.split(' ').includes(pole === 1 ? second : first);
}

/** Advice is refuted where it answers what is not the case. */
export const isRefuted = (reading: Reading, facts: Facts): boolean =>
	judges[reading.topic]?.(reading, facts) ?? false;
