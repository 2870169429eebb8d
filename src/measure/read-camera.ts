/** EXIF → the few fields that are shown. Serial numbers, owners, maker notes and the place stay in the file. */
import { parse } from 'exifr';
import type { CameraFacts } from '../domain/facts/measurements';

const fields = [
	...['Make', 'Model', 'LensModel', 'ExposureTime', 'FNumber', 'ISO', 'FocalLength'],
	...['DateTimeOriginal', 'GPSLatitude'],
] as const;
const longest = 80;

/** undefined where the file says nothing, or nothing that can be read */
export async function readCamera(file: Blob): Promise<CameraFacts | undefined> {
	let found: Readonly<Record<string, unknown>> | undefined;
	try {
		const read: unknown = await parse(file, { pick: [...fields], reviveValues: false });
		found = read as Readonly<Record<string, unknown>> | undefined;
	} catch {
		// Broken EXIF costs the facts, not the photo.
		return undefined;
	}
	if (found === undefined) return undefined;
	const facts: CameraFacts = {
		...named('camera', cameraName(text(found.Make), text(found.Model))),
		...named('lens', text(found.LensModel)),
		...named('exposureSeconds', positive(found.ExposureTime)),
		...named('aperture', positive(found.FNumber)),
		...named('iso', positive(found.ISO)),
		...named('focalLengthMm', positive(found.FocalLength)),
		...named('takenAt', time(text(found.DateTimeOriginal))),
		...named('hasPosition', found.GPSLatitude === undefined ? undefined : true),
	};
	return Object.keys(facts).length > 0 ? facts : undefined;
}

function named<K extends keyof CameraFacts>(
	name: K,
	value: CameraFacts[K] | undefined,
): Partial<Pick<CameraFacts, K>> {
	return value === undefined ? {} : ({ [name]: value } as Pick<CameraFacts, K>);
}

/** Printable text without padding; a file may say anything. */
function text(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const clean = value.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
	return clean === '' ? undefined : clean.slice(0, longest);
}

function positive(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

/** Most models repeat their make. */
function cameraName(make: string | undefined, model: string | undefined): string | undefined {
	if (make === undefined || model === undefined) return model ?? make;
	const [first = ''] = make.split(' ');
	return model.toLowerCase().startsWith(first.toLowerCase()) ? model : `${make} ${model}`;
}

function time(value: string | undefined): string | undefined {
	const [, year, month, day, clock] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d)/u.exec(value ?? '') ?? [];
	return clock === undefined
		? undefined
		: `${String(year)}-${String(month)}-${String(day)} ${clock}`;
}
