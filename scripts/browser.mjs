// Finds a Chromium and the flags under which it gives WebGPU, with or without a GPU.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
	'google-chrome',
	'google-chrome-stable',
	'chromium',
	'chromium-browser',
	'microsoft-edge',
];
const fixedPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:/Program Files/Google/Chrome/Application/chrome.exe',
	'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Path of a browser, or undefined. */
export function findBrowser(env = process.env) {
	if (env.MONDRIAN_BROWSER)
		return isExecutable(env.MONDRIAN_BROWSER) ? env.MONDRIAN_BROWSER : undefined;
	const folders = (env.PATH ?? '').split(delimiter);
	const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, ...fixedPlaces].find((path) => existsSync(path) && isExecutable(path));
}

/** A browser, installed if need be; exits with 2 and the remedy where that is impossible. */
export function needBrowser() {
	const found = findBrowser();
	if (found) return found;
	const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
	if (isDebian && !process.env.MONDRIAN_BROWSER) {
		console.error('No browser found: installing chromium with apt-get.');
		const options = {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		};
		try {
			execFileSync('apt-get', ['update', '-qq'], options);
			execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], options);
		} catch {
			// Said below, with the remedy.
		}
		const installed = findBrowser();
		if (installed) return installed;
	}
	console.error(
		'No Chrome, Chromium or Edge found. Install one, or set MONDRIAN_BROWSER to its path.',
	);
	process.exit(2);
}

const base = [
	'--no-first-run',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--enable-unsafe-webgpu',
	'--enable-features=Vulkan',
];

/** @param software true: SwiftShader, the same on every machine; false: the machine's own GPU if it has one */
export function browserFlags({ software = true } = {}) {
	return [
		...base,
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		...(software ? ['--use-webgpu-adapter=swiftshader'] : []),
	];
}
