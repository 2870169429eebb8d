/** What can be said of a file that was given, and of which no hash is known. */
import type { WebllmPackage } from '../domain/model/model';
import { isMadeHere } from '../domain/model/model';
import { checkVocabulary } from '../domain/weights/vocabulary';
import type { Given } from './model-import-made';
import { layoutOf } from './model-install';
import type { InstallParts } from './model-request';

/** The hash of a maker's file that is kept as it is; undefined: none is known, or it is no such file. */
export const theirHash = ({ origin }: WebllmPackage, name: string): string | undefined =>
	origin?.files.find((each) => each.role === 'tokenizer' && each.name === name)?.sha256;

/** Whether it can be what it should be: of a maker's tokenizer, whether it has a word for each row of the token table. */
export async function hasForm(
	model: WebllmPackage,
	name: string,
	given: Given,
	install: InstallParts | undefined,
): Promise<boolean> {
	if (!isMadeHere(model)) return true;
	if (!model.origin.files.some((each) => each.role === 'tokenizer' && each.name === name))
		return true;
	const { recipe } = await layoutOf(model, install);
	if (recipe.vocabulary === undefined) return true;
	try {
		const parsed: unknown = JSON.parse(await new Response(given.open(0) as BodyInit).text());
		checkVocabulary(parsed, recipe.vocabulary);
		return true;
	} catch {
		// No JSON, other words, or a file that the browser cannot read.
		return false;
	}
}
