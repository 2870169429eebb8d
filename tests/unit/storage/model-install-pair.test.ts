/** A model of two files of its maker: what an end in either, or a wrong one, costs of the other. */
import { afterEach, describe, expect, it } from 'vitest';
import { hashRecord } from '../../../src/storage/model-hash';
import { fileOf, names, pair, pairCard, servesPair } from '../../support/maker-pair';
import { library, tokenizer, windowBytes } from '../../support/maker-model';
import { MakerStore } from '../../support/maker-store';

let store: MakerStore;
afterEach(() => store.server.close());

type Asked = (readonly [file: number, from: number])[];
const never = new Promise<never>(() => undefined);
const small = library.length + tokenizer.length;
const [first, second] = pair as [Buffer, Buffer];

const start = async (files = pair): Promise<Asked> => {
	const asked: Asked = [];
	store = await MakerStore.start(servesPair(asked, files));
	return asked;
};
const card = () => pairCard(store.server.baseUrl);

/** A browser that is killed while it takes in the given window, counted over both files. */
async function killedAt(window: number, asked: Asked): Promise<void> {
	let left = window;
	const died = new Promise<void>((resolve) => {
		const hash: typeof hashRecord = (state, bytes) => {
			// Small files are hashed before.
			if (asked.length > 0) left -= 1;
			if (left >= 0) return hashRecord(state, bytes);
			resolve();
			return never;
		};
		void store.tab(card(), 0, { hash }).install();
	});
	await died;
	store.kill();
}

/** Windows of the first file, gaps and header too. */
async function windowsOfFirst(): Promise<number> {
	let windows = 0;
	const asked = await start();
	const hash: typeof hashRecord = (state, bytes) => {
		if (asked.length === 1) windows += 1;
		return hashRecord(state, bytes);
	};
	expect(await store.tab(card(), 0, { hash }).install()).toBeUndefined();
	await store.expectWhole(card());
	await store.server.close();
	return windows;
}

describe('a model of two files', () => {
	it('comes one after the other, each asked for once, and is what one file gives', async () => {
		const asked = await start();
		const { client, install } = store.tab(card());
		expect(await install()).toBeUndefined();
		expect(asked).toEqual([
			[1, 0],
			[2, 0],
		]);
		expect(await client.statuses()).toMatchObject([{ partialBytes: 0 }]);
		await store.expectWhole(card());
	});

	it('killed in the first goes on in it, killed in the second asks for nothing of the first', async () => {
		const windows = await windowsOfFirst();
		for (const window of [2, windows - 1, windows, windows + 3]) {
			const asked = await start();
			await killedAt(window, asked);
			asked.length = 0;
			const next = store.tab(card());
			const [status] = await next.client.statuses();
			expect(await next.install()).toBeUndefined();
			const isInFirst = window < windows;
			const beginning = isInFirst ? 0 : first.length;
			expect(status!.partialBytes).toBeGreaterThanOrEqual(beginning);
			const at = status!.partialBytes - beginning;
			expect(asked, `window ${String(window)}`).toEqual(
				isInFirst
					? [
							[1, at],
							[2, 0],
						]
					: [[2, at]],
			);
			// What was kept before the one under way: windows end with whole blocks of rows, the header is one, too.
			const kept = isInFirst ? window : window - windows;
			expect(at).toBeLessThanOrEqual(kept * windowBytes);
			expect(at).toBeGreaterThan((kept - 2) * 0.8 * windowBytes);
			await store.expectWhole(card());
			await store.server.close();
		}
		await start();
	});

	it('killed behind the last byte of the first, before that is written down, asks for nothing of it', async () => {
		const asked = await start();
		const { files, install } = store.tab(card());
		const keep = files.made.keep.bind(files.made);
		const died = new Promise<void>((resolve) => {
			files.made.keep = (folder, placed, state) => {
				if (state.fileIndex === 0) return keep(folder, placed, state);
				resolve();
				return never;
			};
		});
		void install();
		await died;
		store.kill();
		expect(asked).toEqual([[1, 0]]);
		const [status] = await store.tab(card()).client.statuses();
		expect(status!.partialBytes).toBe(first.length);
		expect(await store.tab(card()).install()).toBeUndefined();
		expect(asked.slice(1)).toEqual([[2, 0]]);
		await store.expectWhole(card());
	});
});

describe('a wrong second file', () => {
	const flipped = Buffer.from(second);
	flipped[flipped.length - 1001]! ^= 1;
	const noise = Buffer.from(second);
	noise.fill(0xff, 1_000_000, 1_000_064);

	it.each<[string, Buffer, string]>([
		['one byte flipped at its end', flipped, 'its sha-256 is another one'],
		['a header that lacks a tensor', fileOf(['a.weight']), 'tensor_missing'],
		[
			'a header with a tensor of the first',
			fileOf(['a.weight', 'c.weight', 'norm']),
			'stands twice',
		],
		['no header at all', Buffer.alloc(second.length, '<!DOCTYPE html>'), 'header'],
		['numbers that are none', noise, 'not_finite'],
	])(
		'is refused: %s; the first stays, and nothing of it comes again',
		async (_what, wrong, why) => {
			const asked = await start();
			// As long as it is said to be.
			const other = pairCard(store.server.baseUrl, [first, wrong]);
			store.answer = servesPair(asked, [first, wrong]);
			const failure = await store.tab(other).install();
			expect(failure).toMatchObject({ code: 'weights_refused' });
			expect(JSON.stringify(failure)).toContain(why);
			const [status] = await store.tab(other).client.statuses();
			expect(status).toMatchObject({ wish: 'paused', partialBytes: first.length });
			expect(status!.storedBytes).toBe(small);
			const { files } = store.tab(other);
			expect((await files.urls()).filter((url) => url.endsWith('.bin'))).toEqual([]);
			asked.length = 0;
			// Right again, where it has its length; a user asks for it.
			store.answer = servesPair(asked, [first, wrong.length === second.length ? second : wrong]);
			const end = await store.tab(other).install();
			expect(asked).toEqual([[2, 0]]);
			if (wrong.length !== second.length) return;
			expect(end).toBeUndefined();
			await store.expectWhole(other);
		},
	);

	it('that nobody can tell from the right one takes the first with it', async () => {
		const asked = await start([first, flipped]);
		const pinned = card();
		const origin = pinned.package.origin!;
		const files = origin.files.map((file) => {
			const { sha256: _, ...open } = file;
			return file.name === names[0] ? open : file;
		});
		const open = { ...pinned, package: { ...pinned.package, origin: { ...origin, files } } };
		expect(await store.tab(open).install()).toMatchObject({ code: 'weights_refused' });
		expect(asked).toHaveLength(2);
		await store.expectNothing();
	});
});

describe('a wrong first file', () => {
	it('is refused before the second is asked for, and nothing stays', async () => {
		const wrong = Buffer.from(first);
		wrong[wrong.length - 1001]! ^= 1;
		const asked = await start([wrong, second]);
		expect(await store.tab(card()).install()).toMatchObject({ code: 'weights_refused' });
		expect(asked).toEqual([[1, 0]]);
		await store.expectNothing();
	});
});

describe('a shard of two files that was cleared', () => {
	it('is made again of windows of both', async () => {
		const asked = await start();
		await store.tab(card()).install();
		const sizes = [...store.disk!.files].map(
			([name, { byteLength }]) => [name, byteLength] as const,
		);
		const [name] = sizes.sort(([, a], [, b]) => b - a)[0]!;
		store.disk!.files.delete(name);
		const { client, install } = store.tab(card());
		const [status] = await client.statuses();
		expect(status!.fetchBytes).toBeLessThan(first.length + second.length);
		asked.length = 0;
		expect(await install()).toBeUndefined();
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.every(([file, from]) => file > 0 && from > 0)).toBe(true);
		await store.expectWhole(card());
	});
});
