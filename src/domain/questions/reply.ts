/** What answers are made of, and in what words. The words themselves are in `ui/text`. */
import type { Action } from '../claims/written';
import type { ClaimKind } from '../claims/claim';
import type { Dimension, DimensionScore, Place } from '../critique/critique';
import type { Hue } from '../facts/facts';
import type { CameraFacts } from '../facts/measurements';
import type { Region } from '../photo/region';
import type { TopicKind } from './topic';

export interface Reply {
	readonly text: string;
	/** false: it says that this is not known, and why */
	readonly known: boolean;
	/** a crop that it speaks of */
	readonly frame?: Region;
}

type Ranged = 'yes' | 'nearly' | 'no';

/** Whole sentences each. Shares and levels are 0–1, sizes pixels, prints centimetres. */
export interface AnswerWords {
	/** one question for each topic, as the page offers it */
	readonly questions: Readonly<Record<Exclude<TopicKind, 'score' | 'help'>, string>>;
	readonly scoreQuestion: (dimension: Dimension, score: number) => string;
	/** "Straighten it. The lines … Turn it by … Next time …" */
	readonly action: (action: Action) => string;
	/** for what no answer is known: what can be asked instead */
	readonly declined: (examples: readonly string[]) => string;
	readonly help: (examples: readonly string[]) => string;
	/** before general tips of a model */
	readonly lesson: string;
	readonly notScored: (what: string) => string;

	readonly level: (is: Ranged, degrees: number) => string;
	readonly converging: (degrees: number) => string;
	readonly levelUnknown: string;

	readonly exposure: (median: number, darkest: number, brightest: number) => string;
	readonly meantDark: (ground: boolean) => string;
	readonly meantBright: (ground: boolean) => string;
	readonly exposureHolds: string;
	readonly burnt: (share: number, where: Place | undefined) => string;
	readonly burntPoints: string;
	readonly channelLimit: (channel: 'r' | 'g' | 'b', share: number) => string;
	readonly blocked: (share: number, where: Place | undefined) => string;
	readonly blockedGround: string;
	readonly toneUnknown: string;
	readonly contrast: (rms: number, is: 'flat' | 'middle' | 'strong') => string;

	readonly castNone: (strength: number) => string;
	readonly cast: (strength: number, towards: 'yellow' | 'blue' | 'magenta' | 'green') => string;
	readonly castUnknown: string;
	readonly monochrome: (kind: 'grey' | 'toned') => string;
	readonly colour: (chroma: number, vivid: number | undefined, hue: Hue | undefined) => string;

	readonly sharp: (
		acuity: number,
		is: Ranged,
		where: Place | undefined,
		subject: number | undefined,
	) => string;
	readonly sharpUnknown: string;
	readonly smear: (degrees: number | undefined) => string;
	readonly noSmear: string;
	readonly smearUnknown: string;
	readonly shake: (shutterSeconds: number, focalMm35: number, isSafe: boolean) => string;
	readonly noise: (sigma: number, iso: number | undefined, is: 'low' | 'some' | 'much') => string;
	readonly noiseUnknown: string;
	readonly background: string;
	readonly backgroundUnknown: (aperture: number | undefined) => string;

	readonly settingsHold: (camera: CameraFacts) => string;
	readonly settingsElsewhere: (whats: readonly string[]) => string;
	/** a critique of before there were claims names none */
	readonly settingsOlder: string;
	readonly settingsUnknown: string;
	readonly camera: (camera: CameraFacts) => string;
	readonly cameraUnknown: string;
	readonly lens: (lens: string | undefined, focalMm: number | undefined, mm35?: number) => string;
	readonly lensUnknown: string;
	readonly time: (takenAt: string) => string;
	readonly timeUnknown: string;
	readonly place: (isKnown: boolean) => string;

	readonly size: (width: number, height: number) => string;
	readonly print: (longerCm: number, shorterCm: number, isLarge: boolean) => string;
	readonly paper: (longerCm: number, shorterCm: number, dpi: number) => string;
	readonly printFaults: (kinds: readonly ClaimKind[]) => string;
	readonly sizeUnknown: string;
	readonly jpeg: (quality: number, isLow: boolean) => string;
	readonly fileUnknown: string;
	readonly enlarged: (factor: number) => string;

	readonly frame: (frame: Region) => string;
	readonly cropNone: string;
	readonly scene: (scene: string, isVague: boolean) => string;
	readonly sceneUnknown: string;
	readonly subject: (
		where: Place,
		size: 'small' | 'middle' | 'large',
		scene: string | undefined,
	) => string;
	readonly subjectUnknown: string;
	readonly weight: (x: number, y: number) => string;
	readonly weightUnknown: string;

	/** what a critique of before there were claims said */
	readonly older: (summary: string) => string;
	readonly first: (rest: number) => string;
	readonly nothingToMend: string;
	readonly works: (strengths: readonly string[]) => string;
	readonly worksNothing: (best: DimensionScore) => string;
	readonly weakest: (dimension: Dimension, score: number) => string;
	readonly overall: (overall: number, best: DimensionScore, worst: DimensionScore) => string;
	readonly score: (dimension: Dimension, score: number) => string;
	readonly scoreNoReason: string;
	/** nothing was found wrong in that dimension */
	readonly scoreNoFault: string;
}
