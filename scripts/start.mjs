// npm start: sets up, builds, serves the app until ^C.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';
import { describeServer, readServer, serverOptions } from './server-options.mjs';
import { buildApp, installPackages } from './setup.mjs';

let options;
let model;
try {
	({ values: options } = parseArgs({
		options: {
			port: { type: 'string', default: '4173' },
			host: { type: 'string', default: '127.0.0.1' },
			'no-open': { type: 'boolean', default: false },
			...serverOptions,
		},
	}));
	model = readServer(options);
} catch (error) {
	console.error(
		`${error.message}\nUsage: npm start [-- --port N --host H --no-open --server URL --server-key-file F]`,
	);
	process.exit(2);
}
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
	console.error(`--port must be a number from 0 to 65535, not "${options.port}".`);
	process.exit(2);
}
installPackages();
buildApp();
const site = await serve('dist', { port, host: options.host, model });
if (port !== 0 && site.port !== port) console.error(`Port ${port} is taken.`);
console.log(`Mondrian is at ${site.url}  (^C ends it)`);
if (model !== undefined) {
	console.log(describeServer(model));
	if (!/^(?:127\.|localhost$|::1$)/u.test(options.host))
		console.log('Whoever can open this page may use that server.');
}

const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
const hasDesktop =
	process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (!options['no-open'] && hasDesktop && !process.env.CI) {
	spawn(opener, [site.url], { stdio: 'ignore', detached: true }).on('error', () => {
		// No opener: the address stands above.
	});
}
process.on('SIGINT', () => void site.close().then(() => process.exit(0)));
process.on('SIGTERM', () => void site.close().then(() => process.exit(0)));
