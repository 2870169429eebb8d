// --server and --server-key-file, of `npm start` and `npm run critique`.
import { readFileSync } from 'node:fs';

export const serverOptions = { server: { type: 'string' }, 'server-key-file': { type: 'string' } };

/** Base address, before /v1, of what was typed. @throws Error with a sentence */
export function readServerUrl(text) {
	let url;
	try {
		url = new URL(/^[a-z]+:\/\//iu.test(text) ? text : `http://${text}`);
	} catch {
		throw new Error(`--server must be an address such as http://127.0.0.1:1234, not "${text}".`);
	}
	if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
		throw new Error('--server must be an http or https address without a password in it.');
	}
	const path = url.pathname
		.replace(/\/+$/u, '')
		.replace(/(?:\/v1)?\/(?:models|chat\/completions)$/u, '')
		.replace(/\/v1$/u, '');
	return url.origin + path;
}

/**
 * The model server that was named; undefined: none. Its key comes from the file, else from the environment, so that
 * it stands in no list of processes and no history of a shell.
 *
 * @param {{ server?: string | undefined, 'server-key-file'?: string | undefined }} options
 * @throws Error with a sentence
 */
export function readServer({ server, 'server-key-file': file }, env = process.env) {
	if (server === undefined) {
		if (file !== undefined) throw new Error('--server-key-file is the key of a --server.');
		return undefined;
	}
	return { origin: readServerUrl(server), ...keyOf(file, env) };
}

function keyOf(file, env) {
	let key = env.MONDRIAN_SERVER_KEY;
	if (file !== undefined) {
		try {
			key = readFileSync(file, 'utf8');
		} catch {
			throw new Error(`--server-key-file: "${file}" cannot be read.`);
		}
	}
	key = key?.trim();
	if (file !== undefined && !key) throw new Error(`--server-key-file: "${file}" is empty.`);
	if (!key) return {};
	// A header cannot carry anything else.
	if (!/^[\x21-\x7e]+$/u.test(key))
		throw new Error('The key of the server must be one plain word.');
	return { key };
}

/**
 * What goes where, in a sentence for whoever starts it.
 *
 * @param {{ origin: string, key?: string }} server
 */
export function describeServer({ origin, key }) {
	const { hostname } = new URL(origin);
	const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname);
	const where = isHere ? 'on this machine' : 'on ANOTHER machine';
	return (
		`Photos whose model you choose from it go to the server ${origin}, ${where}` +
		`${key === undefined ? '' : ', with its key'}. All others stay in the browser.`
	);
}
