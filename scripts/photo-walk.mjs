// Paths of a command line → files, folders walked through to the last.
import { closeSync, openSync, readSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { headBytes, kindOfPath } from '../src/domain/photo/folder-rules.mjs';

/**
 * What cannot be opened costs itself, not the rest.
 * -> { files: [{ file, path, bytes, isNamed }], `path` within the folder that was named and `isNamed`
 * where the file itself was; unopened: [{ file, reason }] }
 */
export function walkPaths(paths) {
	const files = [];
	const unopened = [];
	// A link may lead back to a folder above it.
	const visited = new Set();
	const walk = (file, path) => {
		try {
			const stats = statSync(file);
			if (!stats.isDirectory()) {
				const isNamed = path === '';
				if (isNamed || stats.isFile()) files.push({ file, path, bytes: stats.size, isNamed });
				else unopened.push({ file, reason: 'neither a file nor a folder' });
				return;
			}
			const real = realpathSync(file);
			if (visited.has(real)) return;
			visited.add(real);
			for (const name of readdirSync(file).sort()) {
				walk(join(file, name), path === '' ? name : `${path}/${name}`);
			}
		} catch (error) {
			// What would be left out anyway is not missed.
			const kind = kindOfPath(path === '' ? basename(file) : path);
			if (['hidden', 'thumbnail', 'sidecar'].includes(kind)) return;
			unopened.push({ file, reason: error.code === 'ENOENT' ? 'a link to nowhere' : error.code });
		}
	};
	for (const path of paths) walk(path, '');
	return { files, unopened };
}

/** The beginning of a file, a character for each byte; '' where it cannot be read. */
export function readHead({ file }) {
	const bytes = Buffer.alloc(headBytes);
	let opened;
	try {
		opened = openSync(file, 'r');
		return bytes.toString('latin1', 0, readSync(opened, bytes, 0, headBytes, 0));
	} catch {
		return '';
	} finally {
		if (opened !== undefined) closeSync(opened);
	}
}

const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** "2 photos; 4 files left out (2 hidden, 1 sidecar, 1 thumbnail)"; undefined where everything is a photo */
export function describeLeft(photos, { hidden, sidecar, thumbnail, other, paired }) {
	const count = hidden + sidecar + thumbnail + other + paired;
	if (count === 0) return undefined;
	const kinds = [
		...(paired > 0
			? [plural(paired, 'raw file beside its JPEG', 'raw files beside their JPEGs')]
			: []),
		...(hidden > 0 ? [`${hidden} hidden`] : []),
		...(sidecar > 0 ? [plural(sidecar, 'sidecar')] : []),
		...(thumbnail > 0 ? [plural(thumbnail, 'thumbnail')] : []),
		...(other > 0 ? [plural(other, 'no photo', 'no photos')] : []),
	];
	return `${plural(photos, 'photo')}; ${plural(count, 'file')} left out (${kinds.join(', ')}).`;
}
