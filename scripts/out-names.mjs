// Names of the files that --out writes: one photo, one name, whatever their folders and endings.
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

/** How a photo may be called, from the shortest on: name, name with ending, folders before it. */
function* namesOf(file) {
	const full = basename(file);
	yield basename(file, extname(file));
	yield full;
	let [name, folder] = [full, dirname(resolve(file))];
	while (basename(folder) !== '') {
		name = `${basename(folder)}-${name}`;
		folder = dirname(folder);
		yield name;
	}
}

/** -> Map of file → the shortest name that no other of the files could have; the same for the same files */
export function outNames(files) {
	const unique = [...new Set(files)];
	const all = unique.map((file) => [...namesOf(file)]);
	const claims = new Map();
	// A file system may not tell capitals from small letters, nor a composed letter from two.
	const key = (name) => name.normalize('NFC').toLowerCase();
	for (const names of all) {
		for (const each of new Set(names.map(key))) claims.set(each, (claims.get(each) ?? 0) + 1);
	}
	return new Map(
		unique.map((file, i) => [
			file,
			all[i].find((name) => claims.get(key(name)) === 1) ?? all[i].at(-1),
		]),
	);
}

/** A path below `folder`, without its ending, at which nothing is: what an earlier run wrote stays. */
export function freePath(folder, name, endings) {
	for (let count = 1; ; count += 1) {
		const path = join(folder, count === 1 ? name : `${name}.${count}`);
		if (!endings.some((ending) => existsSync(path + ending))) return path;
	}
}
