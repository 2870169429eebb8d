// The makers' files of a model at its commit, from a hub or from another server with the same paths; what has come stays, and goes on.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';

/** The hub, or what stands in its place, did not give a file: `message` says which and why. */
export class Unreached extends Error {}

/** Names beside weights and tokenizer that the reference wants; a commit pins them, no hash of theirs is known beforehand. */
const besides = ['config.json', 'preprocessor_config.json'];

async function sha256Of(path) {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest('hex');
}

/** What lies behind an error of `fetch`, down to the resolver's or the line's own words. */
function causeOf(error) {
	const causes = [];
	for (let each = error; each instanceof Error; each = each.cause) causes.push(each.message);
	return causes.filter((each) => each !== '').join(': ');
}

async function bring(url, path, tell) {
	if (existsSync(path)) return;
	mkdirSync(dirname(path), { recursive: true });
	const part = `${path}.part`;
	const from = existsSync(part) ? statSync(part).size : 0;
	let response;
	try {
		response = await fetch(url, { headers: from > 0 ? { range: `bytes=${from}-` } : {} });
	} catch (error) {
		throw new Unreached(`GET ${url}: ${causeOf(error)}`);
	}
	// It was whole already when the last run was ended.
	if (response.status === 416) return renameSync(part, path);
	if (!response.ok) throw new Unreached(`GET ${url}: status ${response.status}`);
	const goesOn = response.status === 206;
	tell(`${url}${goesOn ? ` from byte ${from}` : ''}`);
	try {
		await pipeline(Readable.fromWeb(response.body), createWriteStream(part, { flags: goesOn ? 'a' : 'w' }));
	} catch (error) {
		throw new Unreached(`GET ${url}: ended after ${statSync(part).size} bytes: ${causeOf(error)}`);
	}
	renameSync(part, path);
}

/**
 * @param origin of the card: repository, commit, files
 * @param address in the place of the hub's
 * -> [{ name, role, bytes, sha256, expected? }]; a role says `weights` of what is converted. Throws Unreached
 */
export async function fetchOfficial(origin, address, folder, tell) {
	const at = (name) => `${address.replace(/\/$/u, '')}/${origin.repository}/resolve/${origin.commit}/${name}`;
	const found = [];
	const take = async ({ name, role, sha256: expected }) => {
		const path = join(folder, name);
		await bring(at(name), path, tell);
		const sha256 = await sha256Of(path);
		found.push({ name, role, bytes: statSync(path).size, sha256, ...(expected && { expected }) });
	};
	for (const file of origin.files) await take(file);
	for (const name of besides) await take({ name });
	return found;
}
