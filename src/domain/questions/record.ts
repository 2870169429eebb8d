/** Answers about the camera's record and the file. */
import type { ClaimKind } from '../claims/claim';
import type { Action } from '../claims/written';
import type { Material } from './material';
import { sureOf } from './material';
import type { AnswerWords, Reply } from './reply';
import { known, unknown } from './speak';
import type { Topic } from './topic';

const cmPerInch = 2.54;
/** dots per inch of a print that is looked at from near, and of one on a wall */
const [printDpi, wallDpi] = [240, 150];
/** From so many megapixels on a large print holds. */
const largeFrom = 12;
/** quality of a JPEG below which blocks begin to show */
const lowQuality = 75;
/** What a large print makes plain. */
const shownByPrints = [
	...(['out_of_focus', 'subject_soft', 'motion_blur', 'soft_file'] as const),
	...(['oversharpened', 'noise', 'jpeg_damage'] as const),
] satisfies readonly ClaimKind[];

/** What is set on the camera, not how the photo is framed. */
const isOfCamera = ({ claim, dimension }: Action): boolean =>
	claim === 'tilted' || dimension === 'lighting' || dimension === 'focus_sharpness';

export function settings({ critique, measurements }: Material, words: AnswerWords): Reply {
	const actions = critique?.actions ?? [];
	const next = actions.filter((each) => each.next !== undefined && isOfCamera(each));
	if (next.length > 0) return known(next.map(({ why, next: set }) => `${why} ${set ?? ''}`.trim()));
	const camera = measurements?.camera;
	const has = camera?.exposureSeconds ?? camera?.aperture ?? camera?.iso;
	const mends = actions.filter(({ claim }) => claim !== 'suggestion').map(({ what }) => what);
	if (mends.length > 0) {
		return known([
			words.settingsElsewhere(mends),
			camera !== undefined && has !== undefined && words.camera(camera),
		]);
	}
	if (camera === undefined || has === undefined) return unknown(words.settingsUnknown);
	// Without claims nobody has looked for what the settings could mend.
	return critique?.claims === undefined
		? known([words.settingsOlder, words.camera(camera)])
		: known([words.settingsHold(camera)]);
}

export function camera({ measurements }: Material, words: AnswerWords): Reply {
	const found = measurements?.camera;
	const { hasPosition: _, ...told } = found ?? {};
	return found === undefined || Object.keys(told).length === 0
		? unknown(words.cameraUnknown)
		: known([words.camera(found)]);
}

export function lens({ measurements }: Material, words: AnswerWords): Reply {
	const found = measurements?.camera;
	if (found?.lens === undefined && found?.focalLengthMm === undefined)
		return unknown(words.lensUnknown);
	return known([
		words.lens(found.lens, found.focalLengthMm, found.focalMm35),
		found.camera !== undefined && words.camera(found),
	]);
}

export function time({ measurements }: Material, words: AnswerWords): Reply {
	const takenAt = measurements?.camera?.takenAt;
	return takenAt === undefined ? unknown(words.timeUnknown) : known([words.time(takenAt)]);
}

export function placeTaken({ measurements }: Material, words: AnswerWords): Reply {
	const has = measurements?.camera?.hasPosition === true;
	return has ? known([words.place(true)]) : unknown(words.place(false));
}

export function size({ measurements }: Material, words: AnswerWords): Reply {
	return measurements === undefined
		? unknown(words.sizeUnknown)
		: known([words.size(measurements.width, measurements.height)]);
}

export function print(
	{ measurements, standing }: Material,
	words: AnswerWords,
	topic: Topic & { kind: 'print' },
): Reply {
	if (measurements === undefined) return unknown(words.sizeUnknown);
	const { width, height } = measurements;
	const [longer, shorter] = [Math.max(width, height), Math.min(width, height)];
	const isLarge = (width * height) / 1e6 >= largeFrom;
	const faults = shownByPrints.filter((kind) => standing.has(kind));
	const { paperCm } = topic;
	// As many dots as the side that has fewer of them leaves.
	const dpi =
		paperCm === undefined
			? undefined
			: Math.min(longer / paperCm[0], shorter / paperCm[1]) * cmPerInch;
	const cm = (pixels: number): number => (pixels / printDpi) * cmPerInch;
	return known([
		paperCm !== undefined && dpi !== undefined && words.paper(paperCm[0], paperCm[1], dpi),
		words.print(cm(longer), cm(shorter), isLarge),
		faults.length > 0 && words.printFaults(faults),
	]);
}

/** Whether so many dots per inch are enough for a look from near, for a wall, or not. */
export const dotsAre = (dpi: number): 'near' | 'wall' | 'few' =>
	dpi >= printDpi ? 'near' : dpi >= wallDpi ? 'wall' : 'few';

export function file(material: Material, words: AnswerWords): Reply {
	const quality = material.facts.jpegQuality?.value;
	const enlarged = sureOf(material, 'enlarged');
	if (quality === undefined && enlarged === undefined) return unknown(words.fileUnknown);
	return known([
		quality !== undefined &&
			words.jpeg(quality, quality < lowQuality || material.standing.has('jpeg_damage')),
		enlarged !== undefined && words.enlarged(enlarged),
	]);
}
