/**
 * The backup file: a zip of JSON lines and photos, with a list of all that must be in it. Long texts
 * go on in parts (`events-2.jsonl`), so that none grows beyond what a reader takes at once.
 */
import * as v from 'valibot';
import { maxPhotoBytes } from '../../domain/photo/photo';

export const formatName = 'mondrian-history';
export const formatVersion = 1;
export const manifestPath = 'mondrian.json';

export const kinds = ['jobs', 'events', 'results', 'photos'] as const;
export type Kind = (typeof kinds)[number];
export const isPartOf = (kind: Kind, path: string): boolean =>
	new RegExp(`^${kind}(?:-\\d+)?\\.jsonl$`, 'u').test(path);

/** In bytes, unpacked: a small file must not become a huge one. */
export const limits = {
	entries: 1_000_000,
	/** where a text goes on in another part */
	part: 64 * 2 ** 20,
	text: 256 * 2 ** 20,
	/** a photo that was packed tightly; one that was not is no larger than it is in the file */
	packedPhoto: maxPhotoBytes,
	/** beyond the size of the file */
	growth: 2 ** 31,
} as const;

export const manifestSchema = v.object({
	format: v.literal(formatName),
	version: v.literal(formatVersion),
	files: v.array(
		v.object({
			path: v.pipe(v.string(), v.regex(/^[\w-]+(?:\/[\w-]+)*(?:\.jsonl)?$/u)),
			bytes: v.number(),
			sha256: v.string(),
		}),
	),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/u));
/** Without these nothing could be told apart. */
export const lineSchemas = {
	jobs: v.looseObject({ id }),
	events: v.looseObject({ jobId: id, seq: v.number() }),
	results: v.looseObject({ jobId: id }),
	photos: v.looseObject({
		id,
		blobs: v.record(v.picklist(['file', 'thumbnail', 'preview']), v.string()),
	}),
} as const;

/** What may stand in an `<img>`; anything else is bytes without a meaning. */
export const imageType = (type: string): string =>
	/^image\/(?!svg)[\w.+-]{1,60}$/u.test(type) ? type : 'application/octet-stream';

export async function sha256(bytes: ArrayBuffer): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
