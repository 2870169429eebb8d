/** Modules of the app as they stand in src/, for scripts that must do what the page does. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export async function loadApp() {
	const vite = await createServer({
		root: fileURLToPath(new URL('..', import.meta.url)),
		configFile: false,
		server: { middlewareMode: true, hmr: false, ws: false },
		appType: 'custom',
		logLevel: 'error',
		optimizeDeps: { noDiscovery: true },
	});
	return { load: (path) => vite.ssrLoadModule(path), close: () => vite.close() };
}
