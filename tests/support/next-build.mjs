// A second release of the build in dist/: another version, other names of its scripts.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the build `from` to `to` as the release `version`. The engine's script stays what it was. */
export function makeNextBuild(from, to, version) {
	cpSync(from, to, { recursive: true });
	const { version: old } = JSON.parse(readFileSync('package.json', 'utf8'));
	const assets = join(to, 'assets');
	const scripts = readdirSync(assets).filter(
		(name) => name.endsWith('.js') && !name.startsWith('engine.worker-'),
	);
	const next = (name) => name.replace(/\.js$/u, '-next.js');
	const change = (file) => {
		let text = readFileSync(file, 'utf8').replaceAll(`\`${old}\``, `\`${version}\``);
		for (const name of scripts) text = text.replaceAll(name, next(name));
		writeFileSync(file, text);
		return text;
	};
	for (const name of scripts) {
		change(join(assets, name));
		renameSync(join(assets, name), join(assets, next(name)));
	}
	const page = change(join(to, 'index.html'));
	const worker = join(to, 'sw.js');
	const listed = /\{"revision":"[0-9a-f]{32}","url":"index\.html"\}/u;
	const text = change(worker);
	if (!listed.test(text)) throw new Error('sw.js does not list index.html');
	const revision = createHash('md5').update(page).digest('hex');
	writeFileSync(worker, text.replace(listed, `{"revision":"${revision}","url":"index.html"}`));
}
