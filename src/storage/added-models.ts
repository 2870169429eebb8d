/** Added models as they were stored; one that this version cannot use stays where it is, unseen. */
import * as v from 'valibot';
import { makerModel } from '../domain/model/maker-models';
import type { ModelCard } from '../domain/model/model';
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
const files = v.looseObject({
	path: v.string(),
	version: v.string(),
	library: v.string(),
	files: v.array(v.looseObject({ name: v.string(), bytes: finite })),
	cacheBytesPerToken: finite,
	workingBytes: v.exactOptional(finite),
	features: v.array(v.string()),
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
const schema = v.looseObject({
	id: v.string(),
	addedAtMs: v.number(),
	card: v.intersect([v.looseObject(common), v.variant('engine', [...engines])]),
});

/** Oldest first. Of a model that this version knows, its card of now: what was stored says that it was taken. */
export function readAddedModels(stored: readonly unknown[]): readonly ModelCard[] {
	return stored
		.flatMap((record) => (v.is(schema, record) ? [record as unknown as AddedModel] : []))
		.sort((a, b) => a.addedAtMs - b.addedAtMs)
		.map(({ card }) => makerModel(card.id) ?? card);
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
