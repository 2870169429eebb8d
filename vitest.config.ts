import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserFlags, findBrowser } from './scripts/browser.mjs';
import { sabotage } from './tests/support/sabotage.mjs';

const executablePath = findBrowser();
const otherBrowsers = ['firefox', 'webkit'];

export default defineConfig({
	plugins: [svelte(), sabotage()],
	define: { __APP_VERSION__: JSON.stringify('test') },
	optimizeDeps: {
		exclude: ['@mlc-ai/web-llm'],
		include: [
			'hash-wasm',
			'idb',
			'valibot',
			'svelte/reactivity',
			'utif2',
			'libheif-js/libheif-wasm/libheif.js',
		],
	},
	test: {
		// Waits end when what is waited for is there; a slow machine needs them long.
		expect: { poll: { timeout: 30_000 } },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					testTimeout: 60_000,
					hookTimeout: 60_000,
					include: ['tests/unit/**/*.test.ts'],
					setupFiles: [
						'fake-indexeddb/auto',
						'tests/support/load-text.ts',
						'tests/support/patient-waits.ts',
					],
				},
			},
			{
				extends: true,
				test: {
					// llama.cpp's own server, with a tiny text model.
					name: 'server',
					environment: 'node',
					// A bound answer has a thousand tokens, at 15 or more a second.
					testTimeout: 300_000,
					hookTimeout: 120_000,
					include: ['tests/server/**/*.test.ts'],
					fileParallelism: false,
				},
			},
			...otherBrowsers.map((name) => ({
				extends: true as const,
				test: {
					// The built app in a browser that is not Chromium.
					name,
					environment: 'node' as const,
					testTimeout: 300_000,
					hookTimeout: 300_000,
					include: [`tests/${name}/**/*.test.ts`],
					setupFiles: ['tests/support/load-text.ts'],
					fileParallelism: false,
				},
			})),
			{
				extends: true,
				test: {
					name: 'client',
					include: ['tests/client/**/*.test.ts'],
					setupFiles: ['tests/support/load-text.ts', 'tests/support/patient-waits.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					fileParallelism: false,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								args: browserFlags(),
								...(executablePath === undefined ? {} : { executablePath }),
							},
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
