import { placeOf } from '../../src/domain/critique/critique';
import type { Fact, FactName, Facts, FactValues } from '../../src/domain/facts/facts';
import type { Region } from '../../src/domain/photo/region';

const eyes: readonly FactName[] = [
	...(['scene', 'people', 'night', 'lowKey', 'highKey', 'softBackground', 'greenLeaves'] as const),
	...(['lamps', 'arrangement', 'subject'] as const),
];

/** A fact as its source gives it. */
export function fact<V>(value: V, over: Partial<Fact<V>> = {}): Fact<V> {
	return Object.assign({ value, confidence: 0.9, from: 'pixels' as const }, over);
}

/** With the rectangle that it lies in. */
export function placed<V>(value: V, region: Region, confidence = 0.9): Fact<V> {
	return fact(value, { region, where: placeOf(region), confidence });
}

export type Values = { readonly [N in FactName]?: FactValues[N] | Fact<FactValues[N]> };

function isFact(value: unknown): value is Fact<unknown> {
	return typeof value === 'object' && value !== null && 'confidence' in value;
}

/** Facts from bare values; what eyes see comes from the model. */
export function factsFrom(values: Values): Facts {
	const known = Object.entries(values).map(([name, value]) => {
		const seen = name.endsWith('Seen') || (eyes as readonly string[]).includes(name);
		return [name, isFact(value) ? value : fact<unknown>(value, seen ? { from: 'model' } : {})];
	});
	return Object.fromEntries(known);
}

/** An ordinary photo, of which nothing is to be said but that it is sharp enough. */
export const plain: Values = {
	megapixels: 8,
	aspect: 1.5,
	median: 0.45,
	darkest: 0.06,
	brightest: 0.89,
	contrast: 0.19,
	burnt: 0,
	blocked: 0,
	cast: { a: 0.2, b: 0.4, strength: 0.45 },
	chroma: 20,
	vivid: 0.1,
	acuity: 0.7,
	sharpShare: 0.7,
	crispShare: 0.5,
	calm: 0.2,
	blur: 'none',
	noise: 0.006,
	symmetry: 0.2,
};

/** The same with some things otherwise. */
export function photo(over: Values = {}): Facts {
	return factsFrom(Object.assign({}, plain, over));
}
