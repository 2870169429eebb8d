/** EXIF → the few fields that are shown. Serial numbers, owners, maker notes and the place stay in the file. */
import { parse } from 'exifr';
import type { CameraFacts } from '../domain/facts/measurements';
import { exifSource } from './exif-source';
import {
	readFlash,
	readIso,
	readLens,
	readPositive,
	readStops,
	readText,
	readTime,
} from './exif-values';
import { readPosition } from './read-position';

const fields = [
	...['Make', 'Model', 'LensModel', 'ExposureTime', 'FNumber', 'FocalLength', 'DateTimeOriginal'],
	...['ISO', 'RecommendedExposureIndex', 'ISOSpeed'],
	...['FocalLengthIn35mmFormat', 'ExposureCompensation', 'Flash'],
] as const;

/** undefined where the file says nothing, or nothing that can be read */
export async function readCamera(file: Blob): Promise<CameraFacts | undefined> {
	let found: Readonly<Record<string, unknown>> | undefined;
	try {
		const source = await exifSource(file);
		const options = { pick: [...fields], reviveValues: false, translateValues: false };
		const read: unknown = await parse(source, options);
		found = read as Readonly<Record<string, unknown>> | undefined;
	} catch {
		// Broken EXIF costs the facts, not the photo.
		return undefined;
	}
	const position = await readPosition(file);
	const facts: CameraFacts = {
		...named('camera', cameraName(readText(found?.Make), readText(found?.Model))),
		...named('lens', readLens(found?.LensModel)),
		...named('exposureSeconds', readPositive(found?.ExposureTime)),
		...named('aperture', readPositive(found?.FNumber)),
		...named('iso', readIso(found?.ISO, found?.RecommendedExposureIndex, found?.ISOSpeed)),
		...named('focalLengthMm', readPositive(found?.FocalLength)),
		...named('focalMm35', readPositive(found?.FocalLengthIn35mmFormat)),
		...named('compensationEv', readStops(found?.ExposureCompensation)),
		...named('flash', readFlash(found?.Flash)),
		...named('takenAt', readTime(found?.DateTimeOriginal)),
		...named('hasPosition', position === undefined ? undefined : true),
	};
	return Object.keys(facts).length > 0 ? facts : undefined;
}

function named<K extends keyof CameraFacts>(
	name: K,
	value: CameraFacts[K] | undefined,
): Partial<Pick<CameraFacts, K>> {
	return value === undefined ? {} : ({ [name]: value } as Pick<CameraFacts, K>);
}

/** Most models repeat their make. */
function cameraName(make: string | undefined, model: string | undefined): string | undefined {
	if (make === undefined || model === undefined) return model ?? make;
	const [first = ''] = make.split(' ');
	return model.toLowerCase().startsWith(first.toLowerCase()) ? model : `${make} ${model}`;
}
