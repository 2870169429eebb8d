/** The store over a server that has a maker's file, and what a test looks at: a tab at a time, or two. */
import { IDBFactory } from 'fake-indexeddb';
import { expect } from 'vitest';
import type { PackedModel } from '../../src/domain/model/model';
import { modelBytes } from '../../src/domain/model/model';
import type { MakerRecipe } from '../../src/domain/weights/recipes';
import { type Directory, ModelBytes } from '../../src/storage/model-bytes';
import { type HashRecord, hashRecord } from '../../src/storage/model-hash';
import { ModelFiles } from '../../src/storage/model-files';
import type { StoreHostParts } from '../../src/worker/store-host';
import type { Answering, HostileServer } from './hostile-server';
import { answers, hostileServer, serves } from './hostile-server';
import {
	library,
	madeBytes,
	makerCard,
	makerFile,
	makerRecipe,
	tokenizer,
	windowBytes as usualBytes,
} from './maker-model';
import { MemoryDirectory } from './memory-directory';
import { Locks, storeTab } from './store-tab';

export const weights = Buffer.from(makerFile.buffer);
const { signal } = new AbortController();

export class MakerStore {
	readonly server: HostileServer;
	/** undefined: everything goes into the database */
	disk: MemoryDirectory | undefined = new MemoryDirectory();
	channel = new EventTarget();
	/** ranges that were asked of the maker's weights */
	readonly asked: readonly string[];
	/** instead of what the script says */
	answer: Answering | undefined;
	#locks = new Locks();
	/** browsers that were killed */
	#lives = 0;

	private constructor(server: HostileServer, asked: readonly string[]) {
		this.server = server;
		this.asked = asked;
		globalThis.indexedDB = new IDBFactory();
	}

	/** A server that has all; of the maker's weights it answers by the script, the last answer for ever. */
	static async start(...script: readonly Answering[]): Promise<MakerStore> {
		const asked: string[] = [];
		const server = await hostileServer((request, response) => {
			const path = request.url ?? '';
			if (path.endsWith('/library.wasm')) serves(library)(request, response);
			else if (path === '/maker/tokenizer.json') serves(tokenizer)(request, response);
			else if (!path.startsWith('/maker/')) answers(404)(request, response);
			else {
				const play = script[asked.length] ?? script.at(-1);
				asked.push(String(request.headers.range));
				(store.answer ?? play)?.(request, response);
			}
		});
		const store = new MakerStore(server, asked);
		return store;
	}

	/** The browser is killed: what its tabs held is free, and nobody hears them. */
	kill(): void {
		this.#lives += 1;
		this.disk?.open.clear();
		this.#locks = new Locks();
		this.channel = new EventTarget();
	}

	get card(): PackedModel {
		return makerCard(this.server.baseUrl);
	}

	/** As the next visit finds it. */
	tab(
		card = this.card,
		retries = 3,
		{
			requestBytes = weights.length,
			windowBytes = usualBytes,
			recipe = makerRecipe,
			directory = this.disk?.directory,
			hash = hashRecord,
			...more
		}: Partial<Pick<StoreHostParts, 'room' | 'edition'>> & {
			windowBytes?: number;
			recipe?: MakerRecipe;
			requestBytes?: number;
			hash?: HashRecord;
			directory?: Directory | undefined;
		} = {},
	) {
		const disk = directory && new ModelBytes(this.#whileAlive(directory));
		const files = new ModelFiles(Promise.resolve(disk));
		const { client, news } = storeTab({
			baseUrl: this.server.baseUrl,
			card,
			files,
			channel: this.channel,
			locks: this.#locks,
			download: {
				hash,
				retry: (attempt) => Promise.resolve(attempt <= retries),
				install: { recipeOf: () => recipe, windowBytes, requestBytes },
			},
			...more,
		});
		return { client, news, files, install: () => client.download('made', { signal, by: 'user' }) };
	}

	/** A killed browser opens no file any more. */
	#whileAlive(directory: Directory): Directory {
		const life = this.#lives;
		const never = new Promise<never>(() => undefined);
		return {
			removeEntry: (name) => (life === this.#lives ? directory.removeEntry(name) : never),
			getFileHandle: async (name, how) => {
				const handle = (await directory.getFileHandle(name, how)) as FileSystemFileHandle & {
					createSyncAccessHandle: () => Promise<unknown>;
				};
				const opening = handle.createSyncAccessHandle.bind(handle);
				handle.createSyncAccessHandle = () => (life === this.#lives ? opening() : never);
				return life === this.#lives ? handle : never;
			},
		};
	}

	urlOf(name: string, { package: files } = this.card): string {
		return new URL(name, new URL(files.path, this.server.baseUrl)).href;
	}

	/** All is here, and what is made is what a conversion in one go gives. */
	async expectWhole(card = this.card): Promise<void> {
		const { client, files } = this.tab(card);
		const bytes = modelBytes(card);
		expect(await client.statuses()).toEqual([
			{ id: 'made', totalBytes: bytes, storedBytes: bytes, partialBytes: 0 },
		]);
		await this.expectMade(files, card);
	}

	async expectMade(files = this.tab().files, card = this.card): Promise<void> {
		for (const [name, wanted] of madeBytes) {
			const kept = Buffer.from(await files.bytes(this.urlOf(name, card)));
			expect(kept.equals(wanted), name).toBe(true);
		}
		expect(await files.made.state(this.urlOf('', card))).toBeUndefined();
	}

	/** Nothing is here that an engine would be shown, nor that takes room; but library and tokenizer. */
	async expectNothing(): Promise<void> {
		const { files } = this.tab();
		const urls = await files.urls();
		expect(urls.filter((url) => url.endsWith('.bin') || url.endsWith('cache.json'))).toEqual([]);
		expect(await files.made.state(this.urlOf(''))).toBeUndefined();
		for (const [, kept] of this.disk?.files ?? []) expect(kept.byteLength).toBeLessThan(100);
	}
}
