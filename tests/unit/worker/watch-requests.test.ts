import { expect, it } from 'vitest';
import { sightOf } from '../../../src/worker/watch-requests';

const own = 'https://app.test';
const entry = (name: string, more: Partial<Parameters<typeof sightOf>[0]> = {}) => ({
	name,
	startTime: 5,
	workerStart: 0,
	transferSize: 0,
	encodedBodySize: 0,
	...more,
});
const seen = (name: string, more?: Parameters<typeof entry>[1]) =>
	sightOf(entry(name, more), own, 1000);

it.each(['blob:https://app.test/1-2', 'data:text/plain,x', 'chrome-extension://x/y.js'])(
	'What the browser lists of %s asks nobody',
	(name) => {
		expect(seen(name, { transferSize: 10 })).toEqual([]);
	},
);

it('A file of the app is a request where it came over the line', () => {
	const over = { transferSize: 700, encodedBodySize: 400 };
	const [sight] = seen(`${own}/assets/a.js`, over);
	expect(sight).toEqual({ atMs: 1005, by: 'record', origin: own, receivedBytes: 700 });
	// From the browser's own cache.
	expect(seen(`${own}/assets/a.js`, { encodedBodySize: 400 })).toEqual([]);
	// Answered by the service worker, who tells by itself what it had to fetch.
	expect(seen(`${own}/assets/a.js`, { ...over, workerStart: 3 })).toEqual([]);
	// Let through by it: the size is true, the request known.
	const model = seen(`${own}/models/loupe/params_shard_0.bin`, { ...over, workerStart: 3 });
	expect(model).toEqual([
		{ atMs: 1005, by: 'record', origin: own, receivedBytes: 700, again: true },
	]);
});

it('What goes to the folder that leads to a model server stands for itself', () => {
	expect(seen(`${own}/server/v1/models`, { transferSize: 300 })).toMatchObject([
		{ origin: `${own}/server/` },
	]);
});

it('Another address may keep the size of its answers to itself: the request counts', () => {
	expect(seen('http://127.0.0.1:8080/v1/models')).toEqual([
		{ atMs: 1005, by: 'record', origin: 'http://127.0.0.1:8080' },
	]);
	expect(seen('https://huggingface.co/x', { transferSize: 900 })).toMatchObject([
		{ origin: 'https://huggingface.co', receivedBytes: 900 },
	]);
});
