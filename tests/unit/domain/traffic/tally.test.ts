import { describe, expect, it } from 'vitest';
import type { SeenRequest } from '../../../../src/domain/traffic/seen-request';
import { addSeen, addTallies, destinations, refusals } from '../../../../src/domain/traffic/tally';

const own = 'https://app.test';
const server = 'http://127.0.0.1:8080';
const known = { own, servers: ['https://gpu.test'] };
const seen = (by: SeenRequest['by'], origin: string, more: Partial<SeenRequest> = {}) => ({
	id: `${by} ${origin} ${JSON.stringify(more)}`,
	atMs: 1,
	by,
	origin,
	...more,
});

describe('A tally of what left', () => {
	it('counts a request once that service worker and browser both saw', () => {
		const tally = addSeen({}, [
			seen('service_worker', server, { sentBytes: 1000 }),
			seen('record', server),
		]);
		expect(destinations(tally, known)).toEqual([
			{
				origin: server,
				kind: 'server_here',
				requests: 1,
				sentBytes: 1000,
				unweighed: 0,
				receivedBytes: 0,
				unsized: 1,
			},
		]);
	});

	it('says of how many nobody saw what they sent', () => {
		const tally = addSeen({}, [
			seen('record', server, { receivedBytes: 10 }),
			seen('record', server, { receivedBytes: 20 }),
			seen('service_worker', server, { sentBytes: 5 }),
		]);
		expect(destinations(tally, known)).toMatchObject([
			{ requests: 2, sentBytes: 5, unweighed: 1, receivedBytes: 30, unsized: 0 },
		]);
	});

	it('adds a size and no request where the browser says that the service worker saw it', () => {
		const tally = addSeen({}, [
			seen('service_worker', own, { sentBytes: 0 }),
			seen('record', own, { receivedBytes: 400, again: true }),
			seen('record', own, { receivedBytes: 7 }),
		]);
		expect(destinations(tally, known)).toMatchObject([
			{ kind: 'own', requests: 2, receivedBytes: 407, unsized: 0 },
		]);
	});

	it('keeps what was refused apart: it was not sent', () => {
		const tally = addSeen({}, [seen('policy', 'https://tracker.test')]);
		expect(destinations(tally, known)).toEqual([]);
		expect(refusals(tally)).toEqual([['https://tracker.test', 1]]);
	});

	it.each([
		[own, 'own'],
		[`${own}/server/`, 'proxy'],
		['https://huggingface.co', 'hub'],
		['https://cdn-lfs.huggingface.co', 'hub'],
		['https://us.cdn.hf.co', 'hub'],
		['https://raw.githubusercontent.com', 'hub'],
		['https://huggingface.co.evil.test', 'other'],
		['https://evilhf.co', 'other'],
		['http://huggingface.co', 'other'],
		[server, 'server_here'],
		['http://localhost:11434', 'server_here'],
		['https://gpu.test', 'server'],
		['https://other.test', 'other'],
	])('knows who %s is: %s', (origin, kind) => {
		const tally = addSeen({}, [seen('service_worker', origin, { sentBytes: 1 })]);
		expect(destinations(tally, known)).toMatchObject([{ origin, kind }]);
	});

	it('adds what earlier pages of a visit saw, the app’s own address last', () => {
		const first = addSeen({}, [seen('service_worker', own), seen('policy', own)]);
		const second = addSeen({}, [
			seen('service_worker', own),
			seen('service_worker', server, { sentBytes: 2 }),
		]);
		const both = addTallies(first, second);
		expect(destinations(both, known)).toMatchObject([
			{ origin: server, requests: 1 },
			{ origin: own, requests: 2 },
		]);
		expect(refusals(both)).toEqual([[own, 1]]);
	});
});
