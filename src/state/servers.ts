/** Servers of one's own: asked what they have, and their models kept in the catalogue. */
import { FailureError } from '../domain/failure';
import type { ModelId } from '../domain/model/model';
import type { FoundServer } from '../domain/model/server';
import { notGiven, proxyAddress, readServerAddress, serverCard } from '../domain/model/server';
import type { ModelCatalogue, ServerFinder } from '../ports';
import type { ServersState } from './models-state';
import { RefusalError } from './refusal';

/** A key is sent in a header, which carries nothing else. */
const plainWord = /^[\x21-\x7e]+$/u;

interface Parts {
	readonly finder: ServerFinder;
	readonly models: Pick<ModelCatalogue, 'list' | 'add' | 'remove'>;
}

export class Servers implements ServersState {
	readonly #parts: Parts;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	async find(typed: string, key?: string): Promise<FoundServer> {
		const address = readServerAddress(typed);
		if (address === undefined) throw new RefusalError({ reason: 'no_address', address: typed });
		const word = wordOf(key);
		return this.#parts.finder.find(address, word);
	}

	async given(): Promise<FoundServer | undefined> {
		try {
			return await this.#parts.finder.find(proxyAddress);
		} catch (error) {
			// Most pages were started without one; one that is there and fails says why.
			if (error instanceof FailureError && error.failure.detail === notGiven) return undefined;
			throw error;
		}
	}

	async add(
		found: FoundServer,
		{
			names = found.models.map(({ name }) => name),
			key,
			atOnce,
		}: Parameters<ServersState['add']>[1],
	): Promise<readonly ModelId[]> {
		const { finder, models } = this.#parts;
		const chosen = found.models.filter(({ name }) => names.includes(name));
		const cards = chosen.map((model) =>
			serverCard(found, atOnce === undefined ? model : { ...model, slots: atOnce }),
		);
		const word = wordOf(key);
		// The key first: a model that is there must be ready to be asked.
		if (word !== undefined) await finder.keepKey(found.origin, word);
		await models.add(cards);
		return cards.map(({ id }) => id);
	}

	async changeKey(origin: string, key: string): Promise<void> {
		await this.#parts.finder.keepKey(origin, wordOf(key));
	}

	async forget(origin: string): Promise<void> {
		const { finder, models } = this.#parts;
		for (const { id, server } of models.list()) {
			if (server?.origin === origin) await models.remove(id);
		}
		await finder.keepKey(origin, undefined);
	}
}

function wordOf(key: string | undefined): string | undefined {
	const word = key?.trim();
	if (word === undefined || word === '') return undefined;
	if (!plainWord.test(word)) throw new RefusalError({ reason: 'no_key' });
	return word;
}
