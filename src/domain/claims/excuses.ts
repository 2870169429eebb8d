/** When what would be a fault is meant or harmless. A doubtful fact may excuse: it accuses nobody. */
import type { Facts } from '../facts/facts';

const scenes =
	(...nouns: readonly string[]) =>
	({ scene }: Facts): boolean =>
		scene !== undefined && nouns.includes(scene.value);

const closeBy = scenes('object', 'food');
const colourful = scenes('flower', 'plant', 'food', 'insect');

/** level of the brightest part from which something in a dark photo is lit: a lamp, a window, a jellyfish */
const lit = 0.6;
/** … and up to which nothing is: the eyes take such a photo for a night, whatever it shows */
const nothingLit = 0.3;
const isBlack = ({ brightest }: Facts): boolean => (brightest?.value ?? 1) <= nothingLit;

export const excuses = {
	night: (facts: Facts): boolean =>
		((facts.night !== undefined || facts.lamps !== undefined) && !isBlack(facts)) ||
		facts.light?.value === 'night' ||
		facts.ambient?.value === 'night',
	/** dark on purpose: seen so, or a dark photo in which something is lit */
	low_key: (facts: Facts): boolean =>
		(facts.lowKey !== undefined && !isBlack(facts)) ||
		(facts.key?.value === 'low' && (facts.brightest?.value ?? 0) > lit),
	/** bright on purpose: seen so, or a bright photo in which something is dark */
	high_key: ({ highKey, key, darkest, burnt }: Facts): boolean =>
		highKey !== undefined ||
		(key?.value === 'high' && (darkest?.value ?? 1) < 0.3 && (burnt?.value ?? 0) < 0.02),
	high_key_seen: ({ highKey }: Facts): boolean => highKey !== undefined,
	dark_ground: ({ ground }: Facts): boolean => ground?.value === 'dark',
	light_ground: ({ ground }: Facts): boolean => ground?.value === 'light',
	silhouette: ({ silhouette }: Facts): boolean => silhouette !== undefined,
	dusk: ({ light }: Facts): boolean => light?.value === 'dusk',
	tungsten: ({ light, lamps }: Facts): boolean =>
		light?.value === 'tungsten' || lamps !== undefined,
	stage: ({ light }: Facts): boolean => light?.value === 'stage',
	underwater: ({ light, scene }: Facts): boolean =>
		light?.value === 'underwater' || scene?.value === 'fish',
	monochrome: ({ monochrome }: Facts): boolean => monochrome !== undefined,
	/** far parts paler than near ones: fog, haze, spray */
	haze: ({ haze }: Facts): boolean => haze !== undefined && haze.value >= 1.6,
	soft_background: ({ softBackground, acuity }: Facts): boolean =>
		softBackground !== undefined && (acuity?.value ?? 0) >= 0.4,
	soft_background_seen: ({ softBackground }: Facts): boolean => softBackground !== undefined,
	/** a leaf, a petal, a fruit that fills the frame is as colourful as it is */
	own_colour: (facts: Facts): boolean =>
		colourful(facts) || (facts.hue !== undefined && (facts.vivid?.value ?? 0) >= 0.6),
	/** grey, and something in it that is not: the mean hides it */
	some_colour: ({ mostChroma }: Facts): boolean => (mostChroma?.value ?? 0) >= 20,
	/** what the calm part of it is nobody knows: a wall, a dial */
	unnamed: ({ scene }: Facts): boolean => (scene?.confidence ?? 0) < 0.6,
	/** many things stand in it, however much of it is calm: windows, lamps */
	built: scenes('building', 'city', 'pattern'),
	/** the burnt parts are lamps, reflections or the sun */
	points: ({ burntPoints }: Facts): boolean => burntPoints !== undefined,
	/** white paper behind a thing is white; eyes that find it strongly burnt, of no light ground, mean the thing */
	thing_on_white: (facts: Facts): boolean =>
		closeBy(facts) && ((facts.burntSeen?.value ?? 0) < 3 || facts.ground?.value === 'light'),
	/** less than half a million pixels show every pixel of noise and no fine detail */
	small_copy: ({ megapixels, enlarged }: Facts): boolean =>
		(megapixels?.value ?? 1) < 0.5 || enlarged !== undefined,
	/** half a second and more was chosen: water, lights, stars */
	long_exposure: ({ shutterSeconds }: Facts): boolean => (shutterSeconds?.value ?? 0) >= 0.5,
	low_iso: ({ iso }: Facts): boolean => (iso?.value ?? Infinity) <= 400,
	symmetry: ({ symmetry }: Facts): boolean => (symmetry?.value ?? 0) >= 0.5,
	wide_scene: scenes(
		'landscape',
		'mountain',
		'water',
		'sky',
		'forest',
		'city',
		'building',
		'pattern',
	),
	/** what is bright at the rim is the light itself */
	open_sky: scenes('landscape', 'mountain', 'water', 'sky'),
	/** lines of a table top or a shelf: nobody asks whether they are level */
	table_top: scenes('object', 'food', 'pattern', 'picture'),
	not_built: ({ scene }: Facts): boolean =>
		scene !== undefined && !['building', 'city'].includes(scene.value),
	/** not surely land under a sky */
	not_open: ({ scene }: Facts): boolean =>
		!['landscape', 'mountain', 'water', 'sky', 'forest'].includes(scene?.value ?? ''),
	/** things and creatures close by: nobody asks whether they are level */
	no_horizon: scenes(
		...(['object', 'food', 'flower', 'plant', 'insect', 'bird', 'fish', 'animal'] as const),
		...(['person', 'pattern', 'picture'] as const),
	),
	pattern: scenes('pattern', 'picture'),
} as const;

export type ExcuseName = keyof typeof excuses;
