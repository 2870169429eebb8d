// Finds Firefox, WebKitGTK and unzip for their lanes, and installs them where that is possible.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @returns {string | undefined} */
function onPath(...names) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Path of a Firefox, or undefined. */
export function findFirefox() {
	return process.env.MONDRIAN_FIREFOX ?? onPath('firefox-esr', 'firefox');
}

/** MiniBrowser is no command: each version of WebKitGTK has its own, in a folder of the system's libraries. */
function findMiniBrowser() {
	const inside = (folder) => (existsSync(folder) ? readdirSync(folder) : []);
	return inside('/usr/lib')
		.filter((name) => name.includes('-linux-'))
		.flatMap((name) =>
			inside(join('/usr/lib', name))
				.filter((each) => each.startsWith('webkit'))
				.map((each) => join('/usr/lib', name, each, 'MiniBrowser')),
		)
		.sort()
		.find(existsSync);
}

/** What a browser of our own on the same engine is written with (tests/support/driven/lasting-webkit.py). */
function hasBindings() {
	const code = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')";
	return spawnSync('/usr/bin/python3', ['-c', code], { stdio: 'ignore' }).status === 0;
}

/** Paths of WebKitGTK's driver, its browser and a display for it, or undefined. */
export function findWebkit() {
	const [driver, browser, display] = [onPath('WebKitWebDriver'), findMiniBrowser(), onPath('Xvfb')];
	const isWhole = driver && browser && display && hasBindings();
	return isWhole ? { driver, browser, display } : undefined;
}

export function needFirefox() {
	need(findFirefox, 'Firefox', ['firefox-esr']);
}

export function needWebkit() {
	need(findWebkit, 'WebKitGTK', ['webkit2gtk-driver', 'xvfb', 'python3-gi', 'gir1.2-webkit2-4.1']);
}

/** What zips of exports are opened by; Python, which reads the tables, came with the server lane. */
export function needUnzip() {
	need(() => onPath('unzip'), 'unzip', ['unzip']);
}

/** Exits with 2 and the remedy where there is none and none can be installed. */
function need(find, name, packages) {
	if (find()) return;
	const all = packages.join(' and ');
	if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
		console.error(`No ${name} found: installing ${all} with apt-get.`);
		const options = {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		};
		try {
			execFileSync('apt-get', ['update', '-qq'], options);
			execFileSync('apt-get', ['install', '-y', '-qq', ...packages], options);
		} catch {
			// Said below, with the remedy.
		}
		if (find()) return;
	}
	console.error(
		`No ${name} found. On Debian install ${all}; elsewhere name the other lanes: npm test -- unit server client e2e.`,
	);
	process.exit(2);
}
