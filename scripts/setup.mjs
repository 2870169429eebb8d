// Brings a bare clone to where everything runs. Imports nothing but Node, since there may be nothing else.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const newest = (path) => {
	if (!existsSync(path)) return 0;
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

export function installPackages() {
	const mark = 'node_modules/.package-lock.json';
	if (existsSync(mark) && newest(mark) >= newest('package-lock.json')) return;
	console.error('Installing npm packages (npm ci).');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (done.status === 0) return;
	console.error('npm ci failed: check the connection to the npm registry and try again.');
	process.exit(2);
}

/** Builds dist/ when a source is newer than it. */
export function buildApp() {
	const sources = [
		'src',
		'public',
		'index.html',
		'vite.config.ts',
		'package.json',
		'svelte.config.js',
	];
	const built = existsSync('dist/index.html') ? statSync('dist/index.html').mtimeMs : 0;
	if (built > 0 && sources.every((path) => newest(path) <= built)) return;
	console.error('Building the app (vite build).');
	try {
		execFileSync(
			process.execPath,
			['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
			{ stdio: ['ignore', 'ignore', 'inherit'] },
		);
	} catch {
		console.error('The build failed; its messages are above.');
		process.exit(2);
	}
}
