/** What must not change under an address that people have installed from: by model version, in tests/fixtures/weights/versions.json. */
import { createHash } from 'node:crypto';
import type { PackedModel } from '../../src/domain/model/model';
import { layShards } from '../../src/domain/weights/plan';
import { quantise } from '../../src/domain/weights/quantise';
import { makerRecipe, type MakerRecipe } from '../../src/domain/weights/recipes';
import { roundingVersion } from '../../src/storage/model-request';
import { drawnWeights } from './drawn-weights';
import { smolVlmWords } from './smolvlm-words';

export interface VersionLock {
	/** SHA-256 of what comes with the app, by file */
	readonly files: Readonly<Record<string, string>>;
	/** of the makers' table, what becomes of it, and where in which shard that lies */
	readonly recipe?: string;
	/** the store's version of rounding, and what it makes of drawn weights */
	readonly rounding?: string;
}

const sha256 = (content: string | Uint8Array): string =>
	createHash('sha256').update(content).digest('hex');

export function recipeHash({ format, table, recipes, constants, shardBytes }: MakerRecipe): string {
	const values = constants.map(({ name, dtype, valuesFor }) => [
		name,
		dtype,
		[...valuesFor(smolVlmWords)],
	]);
	const layout = layShards(recipes, table, shardBytes);
	return sha256(JSON.stringify({ format, table: [...table], recipes, values, layout }));
}

function roundingHash(): string {
	const weights = drawnWeights(1, 64 * 256);
	const made = (['q8', 'q4'] as const).map((form) => [...quantise(form, weights, 256).words]);
	return `${String(roundingVersion)} ${sha256(JSON.stringify(made))}`;
}

export function lockOf({ package: { files, origin } }: PackedModel): VersionLock {
	const held = files.flatMap(({ name, sha256: sum }) => (sum === undefined ? [] : [[name, sum]]));
	return {
		files: Object.fromEntries(held) as Record<string, string>,
		...(origin && { recipe: recipeHash(makerRecipe(origin.recipe)), rounding: roundingHash() }),
	};
}

/** -> one sentence for each part that is another one now, by name, with what to do. */
export function changesOf(
	path: string,
	recorded: VersionLock | undefined,
	now: VersionLock,
): readonly string[] {
	const row = `the row of tests/fixtures/weights/versions.json is ${JSON.stringify({ [path]: now })}`;
	if (recorded === undefined) return [`${path} is a new version: ${row}`];
	const names = [...new Set([...Object.keys(recorded.files), ...Object.keys(now.files)])];
	const parts = [
		...names.map((name) => [name, recorded.files[name], now.files[name]] as const),
		['the recipe (domain/weights)', recorded.recipe, now.recipe] as const,
		['the rounding (roundingVersion, or what it makes)', recorded.rounding, now.rounding] as const,
	];
	return parts
		.filter(([, before, after]) => before !== after)
		.map(
			([name]) =>
				`${path}: ${name} is not what this version has been. Whoever has installed it goes on with the old one. ` +
				`Give the model its next version: a folder resolve/<next>/, path and version in its card, and for rounding roundingVersion; ` +
				`then ${row}. Only a version that no release has offered may be recorded anew in its own place.`,
		);
}
