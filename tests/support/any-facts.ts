import fc from 'fast-check';
import type { Fact, FactName, Facts, FactValues, Side } from '../../src/domain/facts/facts';
import { hues } from '../../src/domain/facts/facts';
import type { Place } from '../../src/domain/critique/critique';
import { placeOf, places } from '../../src/domain/critique/critique';
import type { Region } from '../../src/domain/photo/region';

type Arbitraries = { readonly [N in FactName]: fc.Arbitrary<FactValues[N]> };

const level = fc.double({ min: 0, max: 1, noNaN: true });
const within = (min: number, max: number): fc.Arbitrary<number> =>
	fc.double({ min, max, noNaN: true });
const one = <V>(...values: readonly V[]): fc.Arbitrary<V> => fc.constantFrom(...values);
const severity = one(1, 2, 3);
const always = fc.constant(true as const);
const hue = one(...hues);
const side = one<Side>('left', 'right', 'top', 'bottom');
const place = one<Place>(...places);

/** Any value that each fact can have: most are of photos that nobody has ever taken. */
const values: Arbitraries = {
	megapixels: within(0.05, 60),
	aspect: within(0.4, 2.5),
	jpegQuality: within(1, 100),
	enlarged: within(1.1, 6),
	halos: level,
	median: level,
	darkest: within(0, 0.6),
	darkestChannels: fc.record({ lowest: within(0, 0.6), apart: within(0, 0.6) }),
	brightest: within(0.2, 1),
	lightest: within(0.2, 1),
	whites: one(0, 0.0001, 0.01),
	contrast: within(0, 0.5),
	subjectMedian: level,
	surroundMedian: level,
	key: one('low', 'middle', 'high'),
	ground: one('dark', 'light'),
	silhouette: always,
	burnt: one(0, 0.001, 0.02, 0.2),
	burntPoints: always,
	brightEdge: within(0, 0.3),
	blocked: one(0, 0.005, 0.1, 0.4),
	channelLimit: fc.record({ channel: one('r', 'g', 'b'), share: level }),
	cast: fc
		.record({ a: within(-30, 30), b: within(-30, 30) })
		.map(({ a, b }) => ({ a, b, strength: Math.hypot(a, b) })),
	light: one('daylight', 'shade', 'dusk', 'tungsten', 'stage', 'underwater', 'night'),
	monochrome: one('grey', 'toned'),
	chroma: within(0, 90),
	mostChroma: within(0, 120),
	vivid: level,
	hue,
	accent: fc.record({ hue, share: within(0, 0.12) }),
	huePair: fc.record({ one: hue, other: hue }),
	acuity: level,
	detailEnds: within(0, 0.5),
	subjectAcuity: level,
	sharpShare: level,
	crispShare: level,
	blur: one('none', 'motion', 'defocus', 'soft'),
	blurDegrees: within(0, 180),
	noise: within(0, 0.1),
	tilt: within(-12, 12),
	converging: within(-15, 15),
	symmetry: level,
	weight: fc.record({ x: within(-1, 1), y: within(-1, 1) }),
	calm: level,
	evenGround: always,
	haze: within(0.5, 5),
	lightFall: fc.record({ from: place, to: place, stops: within(0, 6) }),
	upperOverLower: within(-6, 6),
	brightSpot: within(0, 0.1),
	hues: fc.record({
		first: fc.record({ hue, share: level }),
		second: fc.record({ hue, share: level }),
		third: level,
	}),
	warmSide: fc.record({ side, difference: within(0, 60) }),
	acuityBands: fc.record(
		{ top: level, bottom: level, left: level, right: level },
		{ requiredKeys: [] },
	),
	freeRoom: fc.record({ side, share: level }),
	calmPart: fc.record({ side, share: within(0.15, 0.7) }),
	lightAbove: always,
	texture: within(0, 0.05),
	cluster: level,
	levelAt: level,
	iso: one(50, 100, 200, 400, 800, 3200, 25600),
	aperture: one(1.4, 2.8, 4, 8, 16, 22),
	shutterSeconds: one(1 / 4000, 1 / 500, 1 / 60, 1 / 8, 1, 30),
	focalMm35: within(14, 600),
	ev100: within(-6, 16),
	ambient: one('daylight', 'overcast', 'indoor', 'night'),
	shakeRatio: within(0, 10),
	compensationEv: within(-3, 3),
	flash: fc.boolean(),
	hour: fc.integer({ min: 0, max: 23 }),
	month: fc.integer({ min: 1, max: 12 }),
	scene: one('bird', 'landscape', 'person', 'building', 'pattern', 'water', 'object', 'fish'),
	people: fc.boolean(),
	night: always,
	lowKey: always,
	highKey: always,
	softBackground: always,
	greenLeaves: always,
	lamps: always,
	arrangement: fc.subarray(['centre', 'layers', 'clutter'] as const),
	subject: fc.record({ size: one('small', 'middle', 'large') }),
	underexposedSeen: severity,
	overexposedSeen: severity,
	burntSeen: severity,
	blockedSeen: severity,
	castSeen: fc.record({ towards: one('warm', 'cool', 'green', 'magenta'), severity }),
	defocusSeen: severity,
	motionSeen: severity,
	noiseSeen: severity,
	flatSeen: severity,
	harshSeen: severity,
	vividSeen: severity,
	drainedSeen: severity,
	tiltSeen: severity,
};

const region: fc.Arbitrary<Region> = fc
	.tuple(within(0, 0.9), within(0, 0.9), within(0.05, 1), within(0.05, 1))
	.map(([x, y, width, height]) => ({
		x,
		y,
		width: Math.min(width, 1 - x),
		height: Math.min(height, 1 - y),
	}));

const seen = (name: FactName): boolean =>
	name.endsWith('Seen') ||
	['scene', 'people', 'night', 'lowKey', 'highKey', 'lamps', 'subject'].includes(name) ||
	['softBackground', 'greenLeaves', 'arrangement'].includes(name);

function factOf(name: FactName): fc.Arbitrary<Fact<unknown>> {
	return fc
		.record({ value: values[name], confidence: one(0.4, 0.75, 1), box: region })
		.map(({ value, confidence, box }): Fact<unknown> => ({
			value,
			confidence,
			from: seen(name) ? 'model' : 'pixels',
			where: placeOf(box),
			region: box,
		}));
}

/** Rarely known ones, so that few random excuses meet. */
const rare: readonly FactName[] = [
	'silhouette',
	'night',
	'lowKey',
	'highKey',
	'lamps',
	'monochrome',
];

const sometimes = (name: FactName): fc.Arbitrary<Fact<unknown> | undefined> =>
	fc.oneof(
		{ arbitrary: factOf(name), weight: rare.includes(name) ? 1 : 5 },
		{ arbitrary: fc.constant(undefined), weight: rare.includes(name) ? 8 : 2 },
	);

/** Facts that need not go together. */
export const anyFacts: fc.Arbitrary<Facts> = fc
	.record(
		Object.fromEntries((Object.keys(values) as FactName[]).map((name) => [name, sometimes(name)])),
	)
	.map((facts) =>
		Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)),
	);
