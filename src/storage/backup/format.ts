/** The backup file: a zip of JSON lines and photos, with a list of all that must be in it. */
import * as v from 'valibot';

export const formatName = 'mondrian-history';
export const formatVersion = 1;
export const manifestPath = 'mondrian.json';

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

/** As much of a record as everything else relies on; the rest is taken as it is. */
export const jobSchema = v.looseObject({
	id,
	createdAtMs: v.number(),
	lastSeq: v.number(),
	attempt: v.number(),
	order: v.number(),
	status: v.picklist(['done', 'failed', 'cancelled']),
	task: v.picklist(['critique', 'ask', 'region', 'sample']),
	advisorId: v.string(),
	options: v.looseObject({ modelId: v.string() }),
	photo: v.looseObject({ id, name: v.string() }),
});
export const eventSchema = v.looseObject({ jobId: id, seq: v.number(), type: v.string() });
export const resultSchema = v.looseObject({ jobId: id });
export const photoSchema = v.looseObject({
	id,
	name: v.string(),
	blobs: v.record(v.picklist(['file', 'thumbnail', 'preview']), v.string()),
});

export async function sha256(blob: Blob): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
