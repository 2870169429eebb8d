/**
 * What is known of a photo before anything is said about it: one table of names, each with its unit
 * and where it comes from. A fact that is not known is absent; none is guessed. docs/facts.md lists them.
 */
import type { Place } from '../critique/critique';
import type { Region } from '../photo/region';

/** Who says so: the pixels, the camera's own record, or the model's eyes. */
export type FactSource = 'pixels' | 'camera' | 'model';

export interface Fact<V> {
	readonly value: V;
	/** 0–1; below `unsureBelow` a fact may excuse and soften, never accuse */
	readonly confidence: number;
	readonly from: FactSource;
	readonly where?: Place;
	readonly region?: Region;
}

/** Below this confidence a fact accuses nothing. */
export const unsureBelow = 0.6;

export const hues = [
	'red',
	'orange',
	'yellow',
	'green',
	'cyan',
	'blue',
	'violet',
	'magenta',
] as const;
export type Hue = (typeof hues)[number];
export const leafHues: readonly Hue[] = ['yellow', 'green'];
/** Leaves run from one into the other: to the eye they are one hue. */
export const areLeaves = ({ first, second }: FactValues['hues']): boolean =>
	leafHues.includes(first.hue) && leafHues.includes(second.hue);

export type LightGuess =
	'daylight' | 'shade' | 'dusk' | 'tungsten' | 'stage' | 'underwater' | 'night';

/** What a model's eyes can tell of an arrangement. */
export type Arrangement = 'centre' | 'layers' | 'clutter';
export type SubjectSize = 'small' | 'middle' | 'large';

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface FactValues {
	// ---- the file
	/** millions of pixels of the whole photo */
	megapixels: number;
	/** width ÷ height */
	aspect: number;
	/** 1–100, by the quantisation tables of a JPEG, of libjpeg's scale */
	jpegQuality: number;
	/** a small copy made larger: by about so much, each way, > 1 */
	enlarged: number;
	/** bright and dark seams along edges, 0–1 of the step that they frame */
	halos: number;
	// ---- tones, 0–1 as displayed
	median: number;
	darkest: number;
	/** 99 of 100 pixels are lighter in the channel with the darkest such level; and how far the channels' levels lie apart */
	darkestChannels: { lowest: number; apart: number };
	/** of the brightest channel */
	brightest: number;
	/** luma below which 99 of 100 pixels lie */
	lightest: number;
	/** of the pixels, white or next to it: single lights that no hundredth shows */
	whites: number;
	/** standard deviation of luma */
	contrast: number;
	/** median of the subject's part, where its place is known */
	subjectMedian: number;
	/** median of what lies round it */
	surroundMedian: number;
	key: 'low' | 'middle' | 'high';
	/** what the rim is, round something that is not */
	ground: 'dark' | 'light';
	/** dark shapes before a bright ground, and little between */
	silhouette: true;
	/** share of the frame without any tone, white in all channels, in areas; `where` the largest */
	burnt: number;
	/** of burnt areas: small and round about, as lamps and reflections are */
	burntPoints: true;
	/** the largest burnt or nearly white area touches the rim, away from the subject; share of the frame */
	brightEdge: number;
	blocked: number;
	/** one channel at its limit where the others are not; share of the frame */
	channelLimit: { channel: 'r' | 'g' | 'b'; share: number };
	/** from the brightest ninth of the frame to the darkest, where the tiles between follow */
	lightFall: { from: Place; to: Place; stops: number };
	/** stops by which the upper half is brighter than the lower one; below 0, darker */
	upperOverLower: number;
	/** one small nearly white thing in a darker frame; share of the frame */
	brightSpot: number;
	// ---- colour
	/** CIELAB a*, b* of near-neutrals, and their length */
	cast: { a: number; b: number; strength: number };
	light: LightGuess;
	monochrome: 'grey' | 'toned';
	/** mean CIELAB chroma */
	chroma: number;
	/** share of the frame whose tiles have edges of at least 0.6 of what pixels can show */
	crispShare: number;
	/** chroma below which 99 of 100 pixels lie */
	mostChroma: number;
	/** share of pixels of strong chroma (≥ 35) */
	vivid: number;
	/** the hue that most of the strong chroma has */
	hue: Hue;
	/** little strong colour of one hue on a quiet rest: its hue and share; `where` it lies */
	accent: { hue: Hue; share: number };
	/** two far hues that both have a good part of the strong chroma */
	huePair: { one: Hue; other: Hue };
	/** shares of the frame of the two strongest hues, and of the one after them */
	hues: { first: { hue: Hue; share: number }; second: { hue: Hue; share: number }; third: number };
	/** the warmer side, and by how much of CIELAB b* it differs from the other */
	warmSide: { side: Side; difference: number };
	// ---- sharpness and noise
	/** of the sharpest tiles, 0–1; `where` they are */
	acuity: number;
	/** cycles a pixel at which fine detail ends, 0–0.5 */
	detailEnds: number;
	/** where the subject is, 0–1 */
	subjectAcuity: number;
	/** acuity of the outer thirds of the frame, of those that have enough edges */
	acuityBands: { top?: number; bottom?: number; left?: number; right?: number };
	/** share of tiles with detail that are sharp */
	sharpShare: number;
	blur: 'none' | 'motion' | 'defocus' | 'soft';
	/** degrees clockwise from the horizontal, 0–180 */
	blurDegrees: number;
	/** standard deviation, 0–1 */
	noise: number;
	// ---- geometry
	/** degrees clockwise that the level lies off; about 0 says that it is level */
	tilt: number;
	/** degrees by which uprights lean at the rim, together */
	converging: number;
	/** likeness of left and right, 0–1 */
	symmetry: number;
	/** centre of visual weight, −1…1 from the middle, right and down positive */
	weight: { x: number; y: number };
	/** share of tiles without detail */
	calm: number;
	/** those tiles are of like tones, and each like its neighbours: one ground */
	evenGround: true;
	/** tiles without detail that hang together along one side */
	freeRoom: { side: Side; share: number };
	/** tiles without detail, nearly all of them in the third along one side: how much of the frame */
	calmPart: { side: Side; share: number };
	/** clear edges nearly everywhere: of the frame without any */
	texture: number;
	/** the upper rim is mostly without detail and lighter than what lies below: as a sky is */
	lightAbove: true;
	/** tiles with detail that hang together in a small part of a calm frame: their share; `region` round them */
	cluster: number;
	/** height of the level line that runs through most of the width, from the top, 0–1 */
	levelAt: number;
	/** far parts paler than near ones: contrast at the bottom ÷ at the top, > 1 */
	haze: number;
	// ---- the camera's record
	iso: number;
	/** f-number */
	aperture: number;
	shutterSeconds: number;
	/** of 35 mm film; absent where the sensor's size is not known */
	focalMm35: number;
	/** exposure value at ISO 100 */
	ev100: number;
	/** what such an exposure value says of the light */
	ambient: 'daylight' | 'overcast' | 'indoor' | 'night';
	/** shutter × 35-mm focal length: 1 = the old rule of thumb for a free hand */
	shakeRatio: number;
	/** stops that the photographer dialled in */
	compensationEv: number;
	flash: boolean;
	/** hour of the day, 0–23, by the camera's clock */
	hour: number;
	month: number;
	// ---- seen
	/** noun of the scene without its article: "bird", "mountain" */
	scene: string;
	people: boolean;
	night: true;
	lowKey: true;
	highKey: true;
	softBackground: true;
	greenLeaves: true;
	lamps: true;
	arrangement: readonly Arrangement[];
	/** `where` it is, `region` as near as is known */
	subject: { size: SubjectSize };
	/** a defect that the eyes name; severity 1–3 */
	underexposedSeen: number;
	overexposedSeen: number;
	burntSeen: number;
	blockedSeen: number;
	castSeen: { towards: 'warm' | 'cool' | 'green' | 'magenta'; severity: number };
	defocusSeen: number;
	motionSeen: number;
	noiseSeen: number;
	flatSeen: number;
	harshSeen: number;
	vividSeen: number;
	drainedSeen: number;
	tiltSeen: number;
}

export type FactName = keyof FactValues;
export type Facts = { readonly [N in FactName]?: Fact<FactValues[N]> };
