import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './scripts/browser.mjs';

const executablePath = findBrowser();

/** End to end on the built app, with Loupe on real WebGPU. One worker: the software adapter wants both cores. */
export default defineConfig({
	testDir: 'tests/e2e',
	workers: 1,
	// A race of a slow machine is told, by name, and does not cost the run (ADR 15).
	retries: 1,
	// Where much is broken, each case would wait for its time twice.
	maxFailures: 6,
	// Several times what a quiet machine needs: a wait ends when what is waited for is there.
	timeout: 300_000,
	expect: { timeout: 60_000 },
	use: {
		viewport: { width: 1280, height: 900 },
		launchOptions: {
			args: browserFlags(),
			...(executablePath === undefined ? {} : { executablePath }),
		},
	},
});
