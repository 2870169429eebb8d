import { describe, expect, it } from 'vitest';
import { LoopWatch } from '../../../src/domain/critique/loop';
import { ScriptWatch } from '../../../src/domain/critique/script';
import type { Snapshot } from '../../../src/lib/follow-pieces';
import { followPieces } from '../../../src/lib/follow-pieces';

/** Time moves by `stepMs` with each piece. */
function set(stepMs: number) {
	let now = 1000;
	const snapshots: Snapshot[] = [];
	const stops: string[] = [];
	async function* stream(pieces: Iterable<string>, error?: Error): AsyncGenerator<string, void> {
		for (const piece of pieces) {
			await Promise.resolve();
			now += stepMs;
			yield piece;
		}
		if (error) throw error;
	}
	const follow = (pieces: AsyncIterable<string>) =>
		followPieces(pieces, {
			now: () => now,
			snapshotMs: 250,
			guards: [new LoopWatch(), new ScriptWatch(['Latin'])],
			onsnapshot: (snapshot) => snapshots.push(snapshot),
			onstop: (reason) => stops.push(reason),
		});
	return { follow, stream, snapshots, stops };
}

const words = Array.from({ length: 100 }, (_, i) => `w${String(i)} `);

describe('followPieces', () => {
	it('tells at most four times a second, and the last word always', async () => {
		const { follow, stream, snapshots } = set(20);
		const end = await follow(stream(words));
		expect(end).toMatchObject({ text: words.join(''), tokens: 100, firstAtMs: 1020 });
		expect(end.decodeMs).toBe(99 * 20);
		// Two seconds: the first at once, then one each quarter, then the rest.
		expect(snapshots.length).toBeGreaterThanOrEqual(8);
		expect(snapshots.length).toBeLessThanOrEqual(10);
		expect(snapshots[0]?.text).toBe('w0 ');
		expect(snapshots.at(-1)?.text).toBe(end.text);
	});

	it('counts no empty piece, and nothing of nothing', async () => {
		const { follow, stream, snapshots } = set(20);
		expect(await follow(stream(['', 'a', '', 'b']))).toMatchObject({ text: 'ab', tokens: 2 });
		const silent = set(20);
		expect(await silent.follow(stream([]))).toEqual({ text: '', tokens: 0, decodeMs: 0 });
		expect(snapshots.at(-1)?.tokens).toBe(2);
		expect(silent.snapshots).toEqual([]);
	});

	it('ends at a loop, tells its source once, and takes nothing more from it', async () => {
		const { follow, stream, stops } = set(1);
		const end = await follow(stream([...words.slice(0, 8), ...Array<string>(200).fill('again ')]));
		expect(end.stopped).toBe('loop');
		expect(stops).toEqual(['loop']);
		expect(end.tokens).toBeLessThan(80);
	});

	it('ends at a script that is not allowed', async () => {
		const { follow, stream, stops } = set(1);
		const end = await follow(
			stream('这张照片 的构图非常 好光线柔和 主体清晰 背景简洁 色彩自然'.split(' ')),
		);
		expect(end.stopped).toBe('drift');
		expect(stops).toEqual(['drift']);
	});

	it('passes on what its source throws, unless it had stopped it', async () => {
		const { follow, stream } = set(1);
		await expect(follow(stream(['a'], new Error('gone')))).rejects.toThrow('gone');
		const again = Array<string>(200).fill('again ');
		const stopped = await follow(stream(again, new Error('aborted')));
		expect(stopped.stopped).toBe('loop');
	});
});
