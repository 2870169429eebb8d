// The app's own modules, read from their sources: what is judged is what the page runs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** -> { load(path under src), close } */
export async function openApp() {
	const server = await createServer({
		root,
		configFile: false,
		appType: 'custom',
		logLevel: 'error',
		define: { __APP_VERSION__: '"judge"' },
		server: { middlewareMode: true, watch: null, ws: false, hmr: false },
		optimizeDeps: { noDiscovery: true },
		resolve: { alias: { exifr: 'exifr/dist/full.esm.mjs' } },
	});
	return {
		load: (path) => server.ssrLoadModule(join('/src', path)),
		close: () => server.close(),
	};
}
