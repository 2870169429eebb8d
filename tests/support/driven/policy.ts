/** What the policy keeps from page and workers, seen from the other side: by a server that counts who comes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Driven } from './driven';
import { watchedSite } from './watched-site';

export function describePolicy(start: () => Promise<Driven>): void {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
	});
	let elsewhere: string;
	let page: Driven;
	beforeAll(async () => {
		await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
		elsewhere = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
		page = await start();
	});
	afterAll(async () => {
		await page.close();
		server.close();
	});

	it('neither page nor worker reaches another address, and both say so', async () => {
		const site = await watchedSite({ elsewhere });
		expect(await policyAt(page, site.url)).toEqual({ page: true, worker: true });
		expect(asked).toEqual([]);
		await site.close();
	});

	it('where the host sends no policy the page still has its own, and it is said that workers have none', async () => {
		const site = await watchedSite({ elsewhere, sent: {} });
		expect(await policyAt(page, site.url)).toEqual({ page: true, worker: false });
		// The worker came through: the count above counts.
		expect(asked.length).toBeGreaterThan(0);
		await site.close();
	});
}

async function policyAt(page: Driven, address: string): Promise<unknown> {
	await page.open(address);
	await vi.waitFor(
		async () => {
			if (!(await page.run(() => 'mondrian' in window))) throw new Error('no page yet');
		},
		{ timeout: 60_000, interval: 100 },
	);
	return page.run(async () => (await window.mondrian.diagnostics()).policy);
}
