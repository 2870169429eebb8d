import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { makeNextBuild } from '../support/next-build.mjs';
import {
	expect,
	jobOf,
	kingfisher,
	lake,
	open,
	phaseOf,
	resultOf,
	runOn,
	submit,
	test as base,
} from './app';

interface Release {
	/** the folder that is served, and how the next release takes its place */
	readonly url: string;
	readonly publish: () => void;
}

const test = base.extend<{ release: Release }>({
	release: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'mondrian-release-'));
		const [served, next] = [join(folder, 'served'), join(folder, 'next')];
		cpSync('dist', served, { recursive: true });
		makeNextBuild('dist', next, '0.2.0-next');
		const site = await serve(served);
		await use({
			url: site.url,
			publish: () => {
				renameSync(served, join(folder, 'former'));
				renameSync(next, served);
			},
		});
		await site.close();
		rmSync(folder, { recursive: true });
	},
});

/** Of the page as it is now, in one look: it may be reloaded between two. */
const version = (page: Page): Promise<string> =>
	page
		.waitForFunction(() => 'mondrian' in window && window.mondrian.version)
		.then((found) => found.jsonValue())
		.then(String)
		// It was reloaded meanwhile; whoever waits for it looks again.
		.catch(() => 'between two pages');
const controlled = (page: Page): Promise<unknown> =>
	page.waitForFunction(() => navigator.serviceWorker.controller !== null);

test('one tab takes a new version, all follow: the one that runs a job finishes it first', async ({
	context,
	release,
}) => {
	const problems: string[] = [];
	context.on('weberror', (error) => problems.push(String(error.error())));
	// The first visit installs the service worker, and reloads nothing.
	const runs = await context.newPage();
	await open(runs, release.url);
	// Slow enough to be in its job still.
	await runOn(runs, 'gpu');
	const former = await version(runs);
	await controlled(runs);
	await runs.evaluate(() => (window.name = 'the same page'));
	const watches = await context.newPage();
	await open(watches, `${release.url}#/history`);
	await controlled(watches);
	release.publish();
	await watches.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	const take = watches.getByRole('button', { name: 'Reload' });
	await expect(take).toBeVisible();
	const first = await submit(runs, kingfisher);
	await phaseOf(runs, first, 'model_loading');
	const second = await submit(watches, lake);
	await take.click();
	// This tab runs nothing: it follows at once, and stays where it was.
	await expect.poll(() => version(watches)).toBe('0.2.0-next');
	expect(new URL(watches.url()).hash).toBe('#/history');
	// The other one is still in its job, says so, and offers no button that does nothing.
	expect(await version(runs)).toBe(former);
	await expect(runs.getByText('starts as soon as this tab has finished')).toBeVisible();
	await expect(runs.getByRole('button', { name: 'Reload' })).toBeHidden();
	await expect.poll(() => version(runs), { timeout: 60_000 }).toBe('0.2.0-next');
	expect(await runs.evaluate(() => window.name)).toBe('the same page');
	// Nothing was cut off, and what waited is run by the new version.
	expect(await jobOf(runs, first)).toMatchObject({ status: 'done', attempt: 1 });
	expect(await resultOf(watches, first)).toMatchObject({ appVersion: former });
	expect(await resultOf(watches, second)).toMatchObject({ appVersion: '0.2.0-next' });
	expect(problems).toEqual([]);
});
