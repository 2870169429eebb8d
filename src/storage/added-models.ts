/** Added models as they were stored; one that this version cannot use stays where it is, unseen. */
import * as v from 'valibot';
import { makerModel } from '../domain/model/maker-models';
import type { ModelCard, PackedModel } from '../domain/model/model';
import { isMade } from '../domain/model/model';
import type { RecipeId } from '../domain/weights/recipes';
import type { AddedModel, Database } from './schema';

const sides = v.pipe(v.number(), v.integer(), v.minValue(1));
const picture = v.variant('layout', [
	v.looseObject({ layout: v.literal('details'), width: sides, height: sides, tokens: v.number() }),
	v.looseObject({ layout: v.literal('crops'), tokens: v.number() }),
	v.looseObject({
		layout: v.literal('tiles'),
		across: sides,
		down: sides,
		side: sides,
		tokens: v.number(),
	}),
	v.looseObject({ layout: v.literal('blocks'), across: sides, down: sides, tokens: v.number() }),
	v.looseObject({ layout: v.literal('fit'), longest: sides, multiple: sides, tokens: v.number() }),
]);

const finite = v.pipe(v.number(), v.finite());
/** A card of a later version may name others: of such a one nothing can be made here. */
const recipes: Readonly<Record<RecipeId, true>> = {
	'smollm2-135m': true,
	'smolvlm-256m': true,
	'smolvlm-500m': true,
	'qwen3-vl-2b': true,
	'qwen3-vl-4b': true,
};
const hash = v.exactOptional(v.string());
const weightsOrigin = v.looseObject({
	recipe: v.picklist(Object.keys(recipes)),
	repository: v.string(),
	commit: v.string(),
	files: v.array(
		v.looseObject({
			name: v.string(),
			url: v.string(),
			bytes: finite,
			sha256: hash,
			role: v.picklist(['weights', 'tokenizer']),
		}),
	),
});
const files = v.looseObject({
	path: v.string(),
	version: v.string(),
	library: v.string(),
	files: v.array(v.looseObject({ name: v.string(), bytes: finite, sha256: hash })),
	cacheBytesPerToken: finite,
	workingBytes: v.exactOptional(finite),
	features: v.array(v.string()),
	origin: v.exactOptional(weightsOrigin),
});
const server = v.looseObject({
	address: v.string(),
	origin: v.string(),
	egress: v.picklist(['this-machine', 'network']),
	kind: v.string(),
	model: v.string(),
});

/** What all screens of models read of every card. */
const common = {
	id: v.pipe(v.string(), v.nonEmpty()),
	name: v.string(),
	about: v.picklist(['loupe', 'server', 'browser', 'phi', 'smolvlm', 'qwen3vl', 'own']),
	contract: v.picklist(['loupe', 'general']),
	contextTokens: finite,
	expectedTokens: finite,
	picture,
	scripts: v.array(v.string()),
	concurrency: v.exactOptional(finite),
};
const engines = [
	v.looseObject({ engine: v.literal('web-llm'), package: files }),
	v.looseObject({ engine: v.literal('server'), server }),
	v.looseObject({ engine: v.literal('browser') }),
	v.looseObject({ engine: v.literal('cpu'), package: files }),
];
const added = v.looseObject({
	id: v.string(),
	addedAtMs: v.number(),
	card: v.looseObject({ id: common.id }),
});
const readable = v.intersect([v.looseObject(common), v.variant('engine', [...engines])]);

/**
 * Oldest first. Of a model that this version knows, its card of now: what was stored says that it was
 * taken, and holds the hashes that its first download taught.
 */
export function readAddedModels(stored: readonly unknown[]): readonly ModelCard[] {
	return stored
		.flatMap((record) => (v.is(added, record) ? [record as unknown as AddedModel] : []))
		.sort((a, b) => a.addedAtMs - b.addedAtMs)
		.flatMap(({ card }): readonly ModelCard[] => {
			const now = makerModel(card.id);
			if (!v.is(readable, card)) return now === undefined ? [] : [now];
			return [now === undefined ? card : withHashes(now, card)];
		});
}

/** Of the same version and commit alone, and not of what is made: that may become another one with this app. */
function withHashes(now: PackedModel, { package: before }: ModelCard): ModelCard {
	const { path, origin } = now.package;
	if (before?.path !== path || before.origin?.commit !== origin?.commit) return now;
	const held = now.package.files.map((file) => {
		if (file.sha256 !== undefined || isMade(now.package, file.name)) return file;
		const same = before.files.find(({ name, bytes }) => name === file.name && bytes === file.bytes);
		return same?.sha256 === undefined ? file : { ...file, sha256: same.sha256 };
	});
	if (held.every((file, i) => file === now.package.files[i])) return now;
	return { ...now, package: { ...now.package, files: held } };
}

/** One that is there already keeps its place. */
export async function writeAddedModels(
	database: Database,
	cards: readonly ModelCard[],
): Promise<void> {
	const { store, done } = database.transaction('models', 'readwrite');
	const before = new Map((await store.getAll()).map((each) => [each.id, each.addedAtMs]));
	for (const card of cards) {
		// Later than all others, also within one millisecond.
		const now = Math.max(Date.now(), ...[...before.values()].map((ms) => ms + 1));
		const addedAtMs = before.get(card.id) ?? now;
		before.set(card.id, addedAtMs);
		await store.put({ id: card.id, addedAtMs, card });
	}
	await done;
}
