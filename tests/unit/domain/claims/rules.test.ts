import { describe, expect, it } from 'vitest';
import { claimRules } from '../../../../src/domain/claims/all-rules';
import type { Claim, ClaimKind } from '../../../../src/domain/claims/claim';
import { claimKinds } from '../../../../src/domain/claims/claim';
import type { ExcuseName } from '../../../../src/domain/claims/excuses';
import { claimsOf } from '../../../../src/domain/claims/settle';
import type { Values } from '../../../support/photo-facts';
import { fact, photo, placed } from '../../../support/photo-facts';

const top = { x: 0.3, y: 0, width: 0.4, height: 0.2 };
const left = { x: 0.23, y: 0.4, width: 0.2, height: 0.3 };
const middle = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };
const small = { x: 0.2, y: 0.3, width: 0.1, height: 0.15 };
const most = { x: 0.05, y: 0.05, width: 0.9, height: 0.85 };
const rim = { x: 0.9, y: 0, width: 0.1, height: 0.6 };
const right = { x: 0.7, y: 0.4, width: 0.2, height: 0.3 };

const seen = { confidence: 0.9, from: 'model' } as const;
const subject = (region: typeof top, size: 'small' | 'middle' | 'large' = 'middle') => ({
	subject: placed({ size }, region),
});
const cast = (a: number, b: number) => ({ cast: { a, b, strength: Math.hypot(a, b) } });
const castSeen = (towards: 'warm' | 'cool' | 'green' | 'magenta') => ({
	castSeen: { towards, severity: 2 },
});
const twoHues = (first: number, second: number) => ({
	first: { hue: 'blue' as const, share: first },
	second: { hue: 'orange' as const, share: second },
	third: 0,
});
const sides = (acuity: number) => ({ top: acuity, bottom: acuity, left: 1, right: 1 });
const tones = { darkest: 0.02, brightest: 0.96, lightest: 0.94, contrast: 0.2 };

/** What makes a claim, and the same on the other side of its limit. */
const cases: Record<ClaimKind, readonly [is: Values, isNot: Values]> = {
	burnt_areas: [{ burnt: placed(0.09, top) }, { burnt: placed(0.07, top) }],
	channel_limit: [
		{ channelLimit: { channel: 'b', share: 0.06 } },
		{ channelLimit: { channel: 'b', share: 0.04 } },
	],
	blocked_areas: [{ blocked: placed(0.12, top) }, { blocked: placed(0.08, top) }],
	underexposed: [
		{ median: 0.18, brightest: 0.6, contrast: 0.15, underexposedSeen: 3 },
		{ median: 0.18, brightest: 0.6, contrast: 0.15 },
	],
	overexposed: [
		{ median: 0.8, darkest: 0.3, contrast: 0.15, overexposedSeen: 2 },
		{ median: 0.8, darkest: 0.3, contrast: 0.15 },
	],
	subject_dark: [
		{ ...subject(left), subjectMedian: 0.12, median: 0.5, underexposedSeen: 2 },
		{ ...subject(left), subjectMedian: 0.12, median: 0.5 },
	],
	flat_tones: [
		{ darkest: 0.25, brightest: 0.7, contrast: 0.1, flatSeen: 2 },
		{ darkest: 0.25, brightest: 0.7, contrast: 0.1 },
	],
	hard_tones: [
		{ burnt: 0.05, blocked: 0.1 },
		{ burnt: 0.05, blocked: 0.05 },
	],
	open_black: [
		{ darkest: 0.13, darkestChannels: { lowest: 0.1, apart: 0.06 } },
		{ darkest: 0.16, darkestChannels: { lowest: 0, apart: 0.4 } },
	],
	open_white: [{ brightest: 0.86 }, { brightest: 0.9 }],
	bright_over_dark: [
		{ upperOverLower: 2.2, scene: 'mountain' },
		{ upperOverLower: 1.8, scene: 'mountain' },
	],
	warm_cast: [Object.assign(castSeen('warm'), cast(1, 5)), cast(1, 13)],
	cool_cast: [Object.assign(castSeen('cool'), cast(1, -5)), cast(1, -13)],
	green_cast: [Object.assign(castSeen('green'), cast(-5, 1)), cast(-13, 1)],
	magenta_cast: [Object.assign(castSeen('magenta'), cast(5, 1)), cast(13, 1)],
	out_of_focus: [
		{ acuity: 0.45, blur: 'defocus' },
		{ acuity: 0.6, blur: 'none' },
	],
	subject_soft: [
		{ ...subject(left), subjectAcuity: 0.2, acuity: placed(0.8, right) },
		{ ...subject(left), subjectAcuity: 0.3, acuity: placed(0.8, right) },
	],
	motion_blur: [
		{ blur: 'motion', blurDegrees: 20, acuity: 0.3, motionSeen: 2 },
		{ blur: 'motion', blurDegrees: 20, acuity: 0.3 },
	],
	soft_file: [{ enlarged: 1.6 }, { enlarged: 1.3 }],
	oversharpened: [{ halos: 0.3 }, { halos: 0.2 }],
	noise: [{ noise: 0.045 }, { noise: 0.035 }],
	iso_unneeded: [
		{ iso: 1600, shutterSeconds: 1 / 2000, focalMm35: 50, scene: 'building' },
		{ iso: 1600, shutterSeconds: 1 / 250, focalMm35: 50, scene: 'building' },
	],
	diffraction: [
		{ aperture: 22, acuity: 0.5 },
		{ aperture: 11, acuity: 0.5 },
	],
	jpeg_damage: [{ jpegQuality: 55 }, { jpegQuality: 65 }],
	tilted: [{ tilt: 1.05 }, { tilt: 0.95 }],
	converging: [{ converging: 5 }, { converging: 4 }],
	subject_small: [
		{ ...subject(small, 'small'), scene: 'bird' },
		{ ...subject(small, 'small'), scene: 'building' },
	],
	subject_centred: [subject(middle), subject({ ...middle, x: 0.5 })],
	cluttered: [
		{ ...subject(left), arrangement: fact(['clutter'] as const, seen), calm: 0.1, sharpShare: 0.9 },
		{ ...subject(left), arrangement: fact(['clutter'] as const, seen), calm: 0.2, sharpShare: 0.9 },
	],
	bright_edge: [
		{ brightEdge: placed(0.05, rim) },
		{ brightEdge: placed(0.05, { x: 0.6, y: 0, width: 0.4, height: 1 }) },
	],
	oversaturated: [
		{ chroma: 65, vividSeen: 2 },
		{ chroma: 55, vividSeen: 2 },
	],
	undersaturated: [
		{ chroma: 3.5, drainedSeen: 2 },
		{ chroma: 12, drainedSeen: 2 },
	],
	small_file: [{ megapixels: 0.2 }, { megapixels: 0.4 }],
	full_range: [tones, { ...tones, darkest: 0.06 }],
	highlights_kept: [
		{ brightest: 0.95, lightest: 0.92 },
		{ brightest: 0.95, lightest: 0.75 },
	],
	lit_on_dark: [
		{ ground: 'dark', median: 0.07 },
		{ ground: 'dark', median: 0.075 },
	],
	shapes_on_light: [{ ground: 'light' }, {}],
	dark_on_purpose: [
		{ median: 0.15, lowKey: true },
		{ median: 0.25, lowKey: true },
	],
	bright_on_purpose: [
		{ median: 0.7, highKey: true },
		{ median: 0.6, highKey: true },
	],
	night_kept: [
		{ night: true, ambient: 'night', median: 0.15 },
		{ night: true, ambient: 'indoor', median: 0.15 },
	],
	warm_light: [{ light: 'dusk' }, { light: 'daylight' }],
	coloured_light: [
		{ light: 'stage', chroma: 25 },
		{ light: 'stage', chroma: 15 },
	],
	soft_light: [
		{ ambient: 'overcast', hour: 12 },
		{ ambient: 'overcast', hour: 12, contrast: 0.25 },
	],
	light_falls: [
		{ lightFall: { from: 'left', to: 'right', stops: 4 } },
		{ lightFall: { from: 'top', to: 'bottom', stops: 4 } },
	],
	sharpest_at: [
		{ acuity: placed(0.8, right), acuityBands: { left: 0.3, right: 0.7 } },
		{ acuity: placed(0.8, right), acuityBands: { left: 0.6, right: 0.7 } },
	],
	falls_soft: [
		{ ...subject(middle), acuityBands: { top: 0.1, bottom: 0.7 }, scene: 'insect' },
		{ ...subject(top), acuityBands: { top: 0.1, bottom: 0.7 }, scene: 'insect' },
	],
	near_far_sharp: [
		{ acuityBands: { top: 0.7, bottom: 0.7 }, scene: 'mountain', lightAbove: true },
		{ acuityBands: { top: 0.5, bottom: 0.7 }, scene: 'mountain', lightAbove: true },
	],
	free_room: [
		{ freeRoom: { side: 'left', share: 0.35 }, scene: 'sky' },
		{ freeRoom: { side: 'left', share: 0.2 }, scene: 'sky' },
	],
	small_in_space: [
		{ cluster: placed(0.1, middle), evenGround: true },
		{ cluster: placed(0.1, middle) },
	],
	horizon_at: [{ levelAt: 0.35 }, { levelAt: 0.5 }],
	weight_at: [{ weight: { x: 0.22, y: 0 } }, { weight: { x: 0.1, y: 0 } }],
	one_bright_thing: [{ brightSpot: placed(0.01, middle) }, { brightSpot: placed(0.001, middle) }],
	hues_of: [
		{ hues: { first: { hue: 'red', share: 0.1 }, second: { hue: 'blue', share: 0.05 }, third: 0 } },
		{
			hues: {
				first: { hue: 'red', share: 0.1 },
				second: { hue: 'blue', share: 0.05 },
				third: 0.02,
			},
		},
	],
	sharp_throughout: [
		{ sharpShare: 0.96, detailEnds: 0.36, scene: 'mountain', acuityBands: sides(0.9) },
		{ sharpShare: 0.96, detailEnds: 0.36, scene: 'mountain', acuityBands: sides(0.7) },
	],
	sharp_subject: [
		{ ...subject(left), subjectAcuity: 0.8 },
		{ ...subject(left), subjectAcuity: 0.5 },
	],
	crisp: [
		{ acuity: placed(0.95, top), detailEnds: 0.36 },
		{ acuity: 0.95, detailEnds: 0.36 },
	],
	clean_at_iso: [
		{ iso: 1600, noise: 0.006 },
		{ iso: 400, noise: 0.006 },
	],
	frozen: [
		{ shutterSeconds: 1 / 1000, scene: 'bird' },
		{ shutterSeconds: 1 / 250, scene: 'bird' },
	],
	steady_hand: [
		{ shutterSeconds: 1 / 15, focalMm35: 50, shakeRatio: 3.3 },
		{ shutterSeconds: 1 / 50, focalMm35: 50, shakeRatio: 1 },
	],
	prints_large: [{ megapixels: 12.2 }, { megapixels: 11 }],
	subject_on_third: [subject(left), subject({ ...left, x: 0.1 })],
	fills_frame: [subject(most, 'large'), subject({ ...most, width: 0.7 }, 'large')],
	level: [{ tilt: fact(0.2, { confidence: 0.97 }) }, { tilt: fact(0.2, { confidence: 0.95 }) }],
	symmetrical: [
		{ symmetry: 0.6, contrast: 0.2 },
		{ symmetry: 0.6, contrast: 0.13 },
	],
	simple: [{ calm: 0.65, evenGround: true }, { calm: 0.65 }],
	subject_stands_out: [
		{ ...subject(left), subjectMedian: 0.7, surroundMedian: 0.45 },
		{ ...subject(left), subjectMedian: 0.6, surroundMedian: 0.45 },
	],
	layered: [
		{ arrangement: fact(['layers'] as const, seen) },
		{ arrangement: fact(['layers'] as const, { ...seen, confidence: 0.7 }) },
	],
	soft_background: [
		{ softBackground: true, sharpShare: 0.4 },
		{ softBackground: true, sharpShare: 0.9 },
	],
	haze_depth: [
		{ haze: 2.2, scene: 'mountain' },
		{ haze: 1.5, scene: 'mountain' },
	],
	balanced: [
		{ weight: { x: 0.01, y: 0 }, symmetry: 0.35 },
		{ weight: { x: 0.1, y: 0 }, symmetry: 0.35 },
	],
	weight_with_subject: [
		{ ...subject(left), weight: { x: -0.2, y: 0 } },
		{ ...subject(left), weight: { x: 0.2, y: 0 } },
	],
	colour_accent: [
		{ accent: placed({ hue: 'red', share: 0.03 }, left) },
		{ accent: placed({ hue: 'red', share: 0.1 }, left) },
	],
	colour_pair: [
		{ huePair: { one: 'blue', other: 'orange' }, hues: twoHues(0.2, 0.1) },
		{ huePair: { one: 'blue', other: 'orange' }, hues: twoHues(0.2, 0.07) },
	],
	one_colour: [
		{ hue: 'green', vivid: 0.7 },
		{ hue: 'green', vivid: 0.4 },
	],
	monochrome_tones: [
		{ monochrome: 'grey', chroma: 0, darkest: 0.03 },
		{ monochrome: 'grey', chroma: 0, darkest: 0.2 },
	],
	quiet_colour: [
		{ chroma: 10, vivid: 0.001, mostChroma: 20 },
		{ chroma: 10, vivid: 0.001, mostChroma: 32 },
	],
};

const excusing: Record<ExcuseName, Values> = {
	night: { night: true },
	low_key: { lowKey: true },
	high_key: { highKey: true },
	high_key_seen: { highKey: true },
	dark_ground: { ground: 'dark' },
	light_ground: { ground: 'light' },
	silhouette: { silhouette: true },
	dusk: { light: 'dusk' },
	tungsten: { light: 'tungsten' },
	stage: { light: 'stage' },
	underwater: { light: 'underwater' },
	monochrome: { monochrome: 'toned' },
	haze: { haze: 2 },
	own_colour: { scene: 'flower' },
	some_colour: { mostChroma: 25 },
	unnamed: { scene: fact('sky', { from: 'model', confidence: 0.5 }) },
	soft_background: { softBackground: true },
	soft_background_seen: { softBackground: true },
	built: { scene: 'city' },
	points: { burntPoints: true },
	small_copy: { megapixels: 0.4 },
	long_exposure: { shutterSeconds: 2 },
	thing_on_white: { scene: 'object' },
	low_iso: { iso: 200 },
	symmetry: { symmetry: 0.6 },
	wide_scene: { scene: 'landscape' },
	open_sky: { scene: 'sky' },
	not_open: { scene: 'object' },
	table_top: { scene: 'object' },
	not_built: { scene: 'plant' },
	no_horizon: { scene: 'object' },
	pattern: { scene: 'pattern' },
};

function find(kind: ClaimKind, values: Values): { stands?: Claim; withdrawn?: Claim } {
	const { claims, withdrawn } = claimsOf(photo(values));
	const stands = claims.find((claim) => claim.kind === kind);
	const left = withdrawn.find((claim) => claim.kind === kind);
	return { ...(stands && { stands }), ...(left && { withdrawn: left }) };
}

it('says nothing of an ordinary photo', () => {
	expect(claimsOf(photo())).toEqual({ claims: [], withdrawn: [] });
});

it.each([
	[9, false],
	[10, true],
	[14, true],
	[15, false],
	[undefined, false],
])('takes light as bright as under clouds for soft at %s o’clock: %s', (hour, isSoft) => {
	const found = find('soft_light', { ambient: 'overcast', ...(hour !== undefined && { hour }) });
	expect(found.stands !== undefined).toBe(isSoft);
});

describe.each(claimKinds)('%s', (kind) => {
	const [is, isNot] = cases[kind];

	it('is claimed on one side of its limit, not on the other', () => {
		expect(find(kind, is).stands?.kind).toBe(kind);
		expect(find(kind, isNot).stands).toBeUndefined();
	});

	for (const name of claimRules[kind].excuses ?? []) {
		it(`is excused: ${name}`, () => {
			const excused = Object.assign({}, is, excusing[name]);
			expect(claimRules[kind].find(photo(excused))).toBeDefined();
			expect(find(kind, excused).withdrawn?.withdrawn).toBe('excused');
		});
	}

	for (const name of claimRules[kind].excusesUnseen ?? []) {
		it(`is excused where the eyes do not say it: ${name}`, () => {
			// Of some kinds the pixels alone say nothing: then nobody has measured the eyes that do.
			const doubted = Object.entries(Object.assign({}, is, excusing[name])).map(
				([fact_, value]) =>
					[fact_, fact_.endsWith('Seen') ? fact(value, unmeasured) : value] as const,
			);
			const excused: Values = Object.fromEntries(doubted);
			expect(claimRules[kind].find(photo(excused))?.isSeen).toBeUndefined();
			expect(find(kind, excused).withdrawn?.withdrawn).toBe('excused');
		});
	}
});

/** As the eyes of a model that nobody has tried. */
const unmeasured = { from: 'model', confidence: 0.5 } as const;

it.each([
	['burnt_areas', { burnt: 0.02 }, { burntSeen: 2 }, { ground: 'light' }],
	[
		'underexposed',
		{ median: 0.22, brightest: 0.5 },
		{ underexposedSeen: 3 },
		{ light: 'underwater' },
	],
	['overexposed', { median: 0.85, darkest: 0.2 }, { overexposedSeen: 2 }, { key: 'high' }],
	['flat_tones', { contrast: 0.1, darkest: 0.3 }, { flatSeen: 2 }, { ground: 'light' }],
	['oversaturated', { chroma: 65 }, { vividSeen: 2 }, { light: 'underwater' }],
	['noise', { noise: 0.05 }, { noiseSeen: 2 }, { megapixels: 0.4 }],
] as const)(
	'%s stands in spite of an excuse where the eyes say it too',
	(kind, is, seen, excuse) => {
		// Of some kinds the pixels alone say nothing at all.
		expect(find(kind, Object.assign({}, is, excuse)).stands).toBeUndefined();
		expect(find(kind, Object.assign({}, is, excuse, seen)).stands?.basis).toBe('agrees');
		const doubted = Object.fromEntries(
			Object.entries(seen).map(([name, value]) => [name, fact(value, unmeasured)]),
		);
		expect(find(kind, Object.assign({}, is, excuse, doubted)).withdrawn?.withdrawn).toBe('excused');
	},
);

it.each([
	['noise', { noise: 0.01 }, 'noiseSeen'],
	['overexposed', { median: 0.6 }, 'overexposedSeen'],
	['flat_tones', { contrast: 0.14 }, 'flatSeen'],
	['motion_blur', { acuity: 0.3 }, 'motionSeen'],
] as const)('%s is an opinion where the pixels decide nothing', (kind, between, name) => {
	const says = (confidence: number, severity: number) =>
		find(
			kind,
			Object.assign({}, between, { [name]: fact(severity, { from: 'model', confidence }) }),
		);
	expect(says(0.8, 3).stands).toMatchObject({ basis: 'opinion', severity: 'moderate' });
	expect(says(0.8, 1).stands).toMatchObject({ basis: 'opinion', severity: 'slight' });
	expect(says(0.5, 3).withdrawn).toMatchObject({ withdrawn: 'unsure' });
});

describe('exposure that may be meant', () => {
	const dark = { median: 0.22, brightest: 0.6, contrast: 0.15 } as const;
	const basisOf = (values: Values) =>
		find('underexposed', Object.assign({}, dark, values)).stands?.basis;

	it('is certain where the eyes call it strong and nothing speaks for a low key', () => {
		expect(basisOf({ underexposedSeen: 3 })).toBe('agrees');
	});

	it.each([
		['moderate by eye', { underexposedSeen: 2 }],
		['a low key by its tones', { underexposedSeen: 3, key: 'low' }],
		['a night', { underexposedSeen: 3, night: true }],
		['black and white', { underexposedSeen: 3, monochrome: 'grey', chroma: 0 }],
		['something lit', { underexposedSeen: 3, median: 0.11, brightest: 0.9 }],
		['a dark ground', { underexposedSeen: 3, ground: 'dark' }],
	] as const)('is not told: %s', (_, values) => {
		const { stands, withdrawn } = find('underexposed', Object.assign({}, dark, values));
		expect(stands).toBeUndefined();
		expect(withdrawn?.withdrawn).toBe('unsure');
	});

	it('is no low key on purpose where the eyes find it too dark', () => {
		const low = { median: 0.15, brightest: 0.8, lowKey: true } as const;
		expect(find('dark_on_purpose', low).stands).toBeDefined();
		const both = find('dark_on_purpose', Object.assign({ underexposedSeen: 2 }, low));
		expect(both.stands).toBeUndefined();
	});

	it('says of white round a thing that light shapes stand on it, not that it is too bright', () => {
		const white = { median: 0.85, darkest: 0.2, overexposedSeen: 3, ground: 'light' } as const;
		expect(find('overexposed', white).stands).toBeUndefined();
		expect(find('shapes_on_light', white).stands).toBeDefined();
	});
});

it('calls white paper round a thing burnt only where the eyes call it strong', () => {
	const thing = { burnt: 0.12, scene: 'object' } as const;
	expect(find('burnt_areas', Object.assign({ burntSeen: 2 }, thing)).withdrawn?.withdrawn).toBe(
		'excused',
	);
	expect(find('burnt_areas', Object.assign({ burntSeen: 3 }, thing)).stands).toBeDefined();
	const onLight = { burntSeen: 3, ground: 'light' } as const;
	expect(find('burnt_areas', Object.assign({}, onLight, thing)).stands).toBeUndefined();
	expect(
		find('burnt_areas', { burnt: 0.12, burntSeen: 2, scene: 'building' }).stands,
	).toBeDefined();
});

it('is as grave as the eyes say where both agree, moderate at most', () => {
	const says = (severity: number) => find('noise', { noise: 0.016, noiseSeen: severity }).stands;
	expect(says(1)).toMatchObject({ basis: 'agrees', severity: 'slight' });
	expect(says(3)).toMatchObject({ basis: 'agrees', severity: 'moderate' });
});

it('says a fault that is seen before a step that any developing has', () => {
	const { claims } = claimsOf(photo({ contrast: 0.14, darkest: 0.2, flatSeen: 2 }));
	expect(claims.map(({ kind }) => kind)).toContain('flat_tones');
	expect(claims.map(({ kind }) => kind)).not.toContain('open_black');
});

it('finds no white missing where lamps or a bill in the sun are white, however small', () => {
	expect(find('open_white', { brightest: 0.8, whites: 0.0001 }).stands).toBeDefined();
	expect(find('open_white', { brightest: 0.8, whites: 0.001 }).stands).toBeUndefined();
});

it('tells near and far under a light sky alone: a wall of rock has no far', () => {
	const sharp = { acuityBands: { top: 0.9, bottom: 0.9 }, scene: 'mountain' } as const;
	expect(find('near_far_sharp', sharp).stands).toBeUndefined();
});

it.each([
	['left', 'left', 'left'],
	['left', 'bottom left', 'left'],
	['left', 'bottom', 'whole frame'],
	['left', undefined, 'whole frame'],
	['centre', 'centre', 'whole frame'],
] as const)(
	'a sharp subject that eyes see %s is placed by the sharpest tiles, %s: %s',
	(eyes, where, said) => {
		const values: Values = {
			subject: fact({ size: 'middle' as const }, { where: eyes, region: left, confidence: 0.8 }),
			subjectAcuity: 0.9,
			sharpShare: 0.5,
			calm: 0.4,
			acuity: fact(0.9, where && { where }),
		};
		expect(find('sharp_subject', values).stands?.where).toBe(said);
	},
);

it('calls nothing level that leans by more than half a degree, however sure', () => {
	expect(find('level', { tilt: fact(0.7, { confidence: 0.99 }) }).stands).toBeUndefined();
});

it.each([
	['oversaturated', 'vividSeen', { chroma: 40 }],
	['undersaturated', 'drainedSeen', { chroma: 10 }],
	['hard_tones', 'harshSeen', { contrast: 0.27 }],
] as const)('%s is an opinion only where the eyes call it strong', (kind, name, between) => {
	const says = (value: number, confidence = 0.9) =>
		find(kind, { ...between, [name]: fact(value, { from: 'model', confidence }) });
	expect(says(3).stands).toMatchObject({ basis: 'opinion', severity: 'moderate' });
	expect(says(2).withdrawn?.withdrawn).toBe('unsure');
	expect(says(3, 0.5).withdrawn?.withdrawn).toBe('unsure');
});

it('takes the yellow and green of leaves for one hue', () => {
	const leaves = {
		first: { hue: 'green', share: 0.3 },
		second: { hue: 'yellow', share: 0.1 },
		third: 0,
	} as const;
	const fruit = {
		first: { hue: 'green', share: 0.3 },
		second: { hue: 'red', share: 0.1 },
		third: 0,
	} as const;
	const says = (hues: Values['hues']): boolean =>
		claimsOf(photo({ ...(hues && { hues }) })).claims.some(({ kind }) => kind === 'hues_of');
	expect(says(leaves)).toBe(false);
	expect(says(fruit)).toBe(true);
});
