import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { oldestBrowsers } from './scripts/oldest-browsers.mjs';
import { carryBill } from './scripts/bill-of-materials.mjs';
import { keepToEvidence } from './scripts/evidence.mjs';
import { carryPolicy, headers, reachingPolicies } from './scripts/headers.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
	// Any folder of any host: addresses in what is built are relative.
	base: './',
	plugins: [
		svelte(),
		carryPolicy(),
		carryBill(),
		keepToEvidence(),
		VitePWA({
			strategies: 'injectManifest',
			srcDir: 'src/pwa',
			filename: 'sw.ts',
			registerType: 'prompt',
			// Registered by hand: Trusted Types want the address checked.
			injectRegister: null,
			manifest: false,
			injectManifest: {
				target: oldestBrowsers,
				// The shell. The engine's script (6 MB), decoders and samples are kept when they are used.
				globPatterns: [
					'index.html',
					'too-old.js',
					'assets/*.{js,css,woff2,wasm}',
					'icons/*',
					'*.webmanifest',
					'samples/samples.json',
					'samples/thumb-*.jpg',
					'study/study.json',
					'study/thumb-*.jpg',
				],
				globIgnores: ['**/engine.worker-*.js', '**/libheif-*', '**/UTIF-*'],
			},
		}),
	],
	define: {
		__APP_VERSION__: JSON.stringify(version),
		__HEADERS__: JSON.stringify(headers),
		__REACHING__: JSON.stringify(reachingPolicies),
	},
	worker: { format: 'es' },
	build: {
		target: oldestBrowsers,
		manifest: true,
		chunkSizeWarningLimit: 7000,
		modulePreload: { polyfill: false },
	},
	optimizeDeps: { exclude: ['@mlc-ai/web-llm'] },
});
