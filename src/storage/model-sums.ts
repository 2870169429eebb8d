/** What goes with a model out of the browser: the hashes of files that nobody else knows. */
import * as v from 'valibot';
import type { MadePackage, WebllmPackage } from '../domain/model/model';
import { isMade } from '../domain/model/model';
import type { ModelFiles } from './model-files';
import type { Given } from './model-import-made';

/** Beside the files of the model, in its folder or its zip. */
export const sumsName = 'sums.json';
/** Larger is none of ours. */
const mostBytes = 1024 * 1024;

const schema = v.object({
	recipe: v.string(),
	commit: v.string(),
	files: v.record(v.string(), v.string()),
});

/** As it is written, of a model that is here whole. */
export async function sumsOf(model: MadePackage, folder: URL, files: ModelFiles): Promise<Blob> {
	const { recipe, commit } = model.origin;
	const sums: Record<string, string> = {};
	for (const { name, sha256 } of model.files) {
		const known = sha256 ?? (await files.verified(new URL(name, folder).href))?.sha256;
		if (known !== undefined) sums[name] = known;
	}
	return new Blob([JSON.stringify({ recipe, commit, files: sums })]);
}

/**
 * SHA-256 by the names of files, of the same weights made by the same recipe; undefined: none are given, or others'. They
 * tell that a file is the one that was saved, not that whoever saved it was honest.
 */
export async function readSums(
	{ origin }: MadePackage,
	given: readonly Given[],
): Promise<ReadonlyMap<string, string> | undefined> {
	for (const { name, bytes, open } of given) {
		if (name !== sumsName || bytes > mostBytes) continue;
		try {
			const found = v.parse(schema, JSON.parse(await new Response(open(0) as BodyInit).text()));
			if (found.recipe === origin.recipe && found.commit === origin.commit)
				return new Map(Object.entries(found.files));
		} catch {
			// Not readable, or not ours: as if it were not there.
		}
	}
	return undefined;
}

/** Made files that have no sum are not taken: their size alone says nothing of what is in them. */
export const lacksSum = (
	model: WebllmPackage,
	name: string,
	sums: ReadonlyMap<string, string> | undefined,
): boolean => isMade(model, name) && sums?.has(name) !== true;
