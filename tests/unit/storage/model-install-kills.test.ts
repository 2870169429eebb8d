/** An installation that is killed at drawn moments, fifty times over: the same bytes, and next to nothing comes twice. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { ModelBytes } from '../../../src/storage/model-bytes';
import { ModelFiles } from '../../../src/storage/model-files';
import { hashRecord } from '../../../src/storage/model-hash';
import { hostileServer, type HostileServer } from '../../support/hostile-server';
import {
	library,
	madeBytes,
	makerCard,
	makerFile,
	makerRecipe,
	tokenizer,
	windowBytes,
} from '../../support/maker-model';
import { MemoryDirectory } from '../../support/memory-directory';
import { Locks, storeTab } from '../../support/store-tab';

const pieceBytes = 20_000;
const never = new Promise<never>(() => undefined);

/** Numbers that look drawn, and are the same each time. */
function draw(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

let server: HostileServer;
afterEach(() => server.close());

/** One process: it dies at the given moment, counted in pieces that come, records that are hashed, and writes. */
class Process {
	/** bytes of the maker's weights that came, and from where on */
	receivedBytes = 0;
	from: number | undefined;
	readonly died: Promise<void>;
	readonly files: ModelFiles;
	#left: number;
	#die = (): void => undefined;
	#dead = false;

	constructor(moments: number, disk: MemoryDirectory | undefined) {
		this.#left = moments;
		this.died = new Promise((resolve) => {
			this.#die = resolve;
		});
		disk?.open.clear();
		this.files = new ModelFiles(Promise.resolve(disk && new ModelBytes(this.#watched(disk))));
		// Its timers are of this process here, which lives on: what they would keep, a dead one does not.
		const { made } = this.files;
		const keepTail = made.keepTail.bind(made);
		made.keepTail = (...kept) => (this.#dead ? never : keepTail(...kept));
	}

	/** Whether this was its last moment. */
	#ends(): boolean {
		this.#left -= 1;
		if (this.#left > 0 || this.#dead) return this.#dead;
		this.#dead = true;
		this.#die();
		return true;
	}

	/** A write that the end of the process cuts short, and one that it never comes to. */
	#watched(disk: MemoryDirectory): ConstructorParameters<typeof ModelBytes>[0] {
		const { directory } = disk;
		return {
			removeEntry: (name) => directory.removeEntry(name),
			getFileHandle: async (name, options) => {
				const handle = (await directory.getFileHandle(name, options)) as FileSystemFileHandle & {
					createSyncAccessHandle: () => Promise<Record<string, unknown>>;
				};
				const opening = handle.createSyncAccessHandle.bind(handle);
				handle.createSyncAccessHandle = async () => {
					if (this.#dead) return never;
					const access = await opening();
					const write = access.write as (bytes: Uint8Array, at: { at: number }) => number;
					const flush = access.flush as () => void;
					access.write = (bytes: Uint8Array, at: { at: number }) => {
						if (this.#dead) throw new Error('dead');
						if (!this.#ends()) return write(bytes, at);
						write(bytes.subarray(0, bytes.length / 2), at);
						throw new Error('dead');
					};
					access.flush = () => {
						flush();
						if (this.#ends()) throw new Error('dead');
					};
					return access;
				};
				return handle;
			},
		};
	}

	readonly hash: typeof hashRecord = async (state, bytes) => {
		if (this.#ends()) return never;
		const hashed = await hashRecord(state, bytes);
		return this.#ends() ? never : hashed;
	};

	readonly fetch = ((url: string, { headers }: { headers: Record<string, string> }) => {
		if (!url.endsWith('model.safetensors')) {
			const body = url.endsWith('.json') ? tokenizer : library;
			return Promise.resolve(new Response(body));
		}
		expect(Object.keys(headers)).toEqual(['range']);
		const [from = 0, last = 0] = /(\d+)-(\d+)/u
			.exec(headers.range ?? '')!
			.slice(1)
			.map(Number);
		this.from ??= from;
		let at = from;
		const body = new ReadableStream<Uint8Array>(
			{
				pull: async (controller) => {
					if (this.#ends()) await never;
					const piece = makerFile.slice(at, Math.min(last + 1, at + pieceBytes));
					at += piece.length;
					this.receivedBytes += piece.length;
					if (piece.length > 0) controller.enqueue(piece);
					if (at > last) controller.close();
				},
			},
			{ highWaterMark: 0 },
		);
		const range = `bytes ${String(from)}-${String(last)}/${String(makerFile.length)}`;
		return Promise.resolve(
			new Response(body, { status: 206, headers: { 'content-range': range } }),
		);
	}) as unknown as typeof globalThis.fetch;
}

describe.each([
	{ place: 'on the disk', most: 50 },
	{ place: 'in the database', most: 10 },
])('an installation $place', ({ place, most }) => {
	it('that is killed again and again gives the same bytes, and fetches no window twice but those under way', async () => {
		globalThis.indexedDB = new IDBFactory();
		server = await hostileServer();
		const disk = place === 'on the disk' ? new MemoryDirectory() : undefined;
		const card = makerCard(server.baseUrl);
		const random = draw(20_261_129);
		let receivedBytes = 0;
		let kills = 0;
		for (let before = 0; ; kills += 1) {
			const moments = kills < most ? 1 + Math.floor(random() * 24) : Infinity;
			const process = new Process(moments, disk);
			const { client } = storeTab({
				baseUrl: server.baseUrl,
				card,
				files: process.files,
				channel: new EventTarget(),
				locks: new Locks(),
				download: {
					fetch: process.fetch,
					hash: process.hash,
					retry: () => never,
					install: { recipeOf: () => makerRecipe, windowBytes, requestBytes: windowBytes },
				},
			});
			// Nothing of it is shown before it is whole.
			const urls = await process.files.urls();
			expect(urls.filter((url) => url.endsWith('.bin'))).toEqual([]);
			// Its own: a process that is dead never lets go of what it listens to.
			const { signal } = new AbortController();
			const end = client.download('made', { signal, by: 'user' });
			const isDead = await Promise.race([process.died.then(() => true), end.then(() => false)]);
			const { from = before } = process;
			// One window fills while the one before it is on its way.
			expect(before - from).toBeLessThanOrEqual(2 * windowBytes + 2 * pieceBytes);
			before = Math.max(before, from + process.receivedBytes);
			receivedBytes += process.receivedBytes;
			if (isDead) continue;
			expect(await end).toBeUndefined();
			break;
		}
		expect(kills).toBeGreaterThanOrEqual(most);
		expect(receivedBytes - makerFile.length).toBeLessThanOrEqual(kills * 2 * windowBytes);
		disk?.open.clear();
		const files = new ModelFiles(Promise.resolve(disk && new ModelBytes(disk.directory)));
		const folder = new URL(card.package.path, server.baseUrl);
		for (const [name, wanted] of madeBytes) {
			const kept = Buffer.from(await files.bytes(new URL(name, folder).href));
			expect(kept.equals(wanted), name).toBe(true);
		}
		expect(await files.made.state(folder.href)).toBeUndefined();
	}, 600_000);
});
