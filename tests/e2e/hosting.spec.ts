import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { shippedPackages } from '../../scripts/bill-of-materials.mjs';
import { headersFile, metaTags } from '../../scripts/headers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { expect, kingfisher, open, resultOf, runOn, submit, test } from './app';

test('any host, any folder, no headers: the second visit fetches no byte of the model, works with the host gone, and is bound by the policy', async ({
	context,
}) => {
	const problems: string[] = [];
	context.on('weberror', (error) => problems.push(String(error.error())));
	const root = mkdtempSync(join(tmpdir(), 'mondrian-host-'));
	mkdirSync(join(root, 'some/deep'), { recursive: true });
	symlinkSync(resolve('dist'), join(root, 'some/deep/path'));
	const host = await serve(root, { sent: {} });
	const outside: string[] = [];
	context.on('request', (request) => {
		if (!request.url().startsWith(`${host.url}some/deep/path/`)) outside.push(request.url());
	});
	const app = await context.newPage();
	const address = `${host.url}some/deep/path/`;
	await open(app, address);
	// Its script is too large to come with the app.
	await runOn(app, 'gpu');
	expect((await resultOf(app, await submit(app, kingfisher))).status).toBe('done');
	await app.evaluate(() => navigator.serviceWorker.ready);
	// The engine's script is kept once the service worker has been asked to.
	const kept = (): Promise<number> =>
		app.evaluate(async () => (await (await caches.open('mondrian-engine')).keys()).length);
	await expect.poll(kept).toBeGreaterThan(0);
	const asked: string[] = [];
	context.on('request', (request) => {
		if (request.url().includes('/models/')) asked.push(request.url());
	});
	await host.close();
	await open(app, address);
	const result = await resultOf(app, await submit(app, kingfisher));
	expect(result.status).toBe('done');
	expect(asked).toEqual([]);
	expect(outside).toEqual([]);
	await expect(app.locator('header img')).not.toHaveJSProperty('naturalWidth', 0);
	await app.evaluate(() => (location.hash = '#/check'));
	await expect(app.getByText('A policy is in force')).toBeVisible();
	expect((await app.evaluate(() => window.mondrian.diagnostics())).policy).toEqual({
		page: true,
		worker: true,
	});
	expect(problems).toEqual([]);
	rmSync(root, { recursive: true });
});

test('the build carries a list of what ships, with hashes, and the licences', () => {
	const bill = JSON.parse(readFileSync('dist/bill-of-materials.json', 'utf8')) as {
		bomFormat: string;
		components: { name: string; version: string; hashes: { alg: string }[] }[];
	};
	expect(bill.bomFormat).toBe('CycloneDX');
	const named = bill.components.map(({ name, version }) => `${name}@${version}`);
	expect(named.toSorted()).toEqual([...new Set(shippedPackages())].toSorted());
	for (const { hashes } of bill.components) expect(hashes[0]?.alg).toBe('SHA-512');
	const licences = readFileSync('dist/licences.md', 'utf8');
	expect(licences).toContain('SIL OPEN FONT LICENSE Version 1.1');
	expect(licences).toContain('The model Loupe (public/models/loupe) contains:');
	for (const name of named) expect(licences).toContain(`# ${name}: `);
});

test('the build carries its policy to whichever host serves it', () => {
	expect(readFileSync('dist/_headers', 'utf8')).toBe(headersFile());
	for (const tag of metaTags()) expect(readFileSync('dist/index.html', 'utf8')).toContain(tag);
});
