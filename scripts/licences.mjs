// Licences of what ships: the runtime dependencies and all that they pull in.
import { existsSync, readFileSync } from 'node:fs';

const allowed = new Set([
	'MIT',
	'ISC',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'0BSD',
	'CC0-1.0',
]);
/** Under other terms, each by name, and in files apart from the app's own: fetched with the first photo that needs them. */
const apart = {
	'node_modules/libheif-js': { license: 'LGPL-3.0', text: 'public/licences/LGPL-3.0.txt' },
	'node_modules/pako': { license: '(MIT AND Zlib)', text: 'node_modules/pako/LICENSE' },
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const direct = Object.keys(lock[''].dependencies ?? {});
const limit = 14;

const shipped = Object.entries(lock).filter(
	([path, entry]) => path !== '' && !entry.dev && !entry.optional && !entry.devOptional,
);
const isApart = ([path, entry]) =>
	apart[path]?.license === entry.license &&
	existsSync(apart[path].text) &&
	readFileSync('NOTICE', 'utf8').includes(path.split('/').at(-1));
const wrong = shipped.filter((each) => !allowed.has(each[1].license) && !isApart(each));
for (const [path, entry] of wrong) console.log(`${path}: ${entry.license ?? 'no licence named'}`);
if (direct.length > limit) console.log(`${direct.length} runtime dependencies, at most ${limit}`);
const elsewhere = Object.entries(lock).filter(([, entry]) => entry.resolved !== undefined);
for (const [path] of elsewhere) console.log(`${path}: the lock file names where it came from`);
console.log(`${shipped.length} packages ship, ${direct.length} of them direct`);
process.exit(wrong.length + elsewhere.length > 0 || direct.length > limit ? 1 : 0);
