// Serves dist/ with the headers of production. Every response carries them: a policy in the page does not
// bind its workers, and the engine worker is the part that could talk to the network.
import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheForever, headers, headersFor } from './headers.mjs';
import { originHeader, proxyPath, serverProxy } from './server-proxy.mjs';

const types = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.wasm': 'application/wasm',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.woff2': 'font/woff2',
	'.md': 'text/markdown; charset=utf-8',
};

/**
 * The part of a file that a Range header asks for: [first, last]; undefined for all of it, also where the
 * header is malformed or asks for several parts; null where the file has no such part.
 */
export function parseRange(header, size) {
	const match = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '');
	if (!match || (match[1] === '' && match[2] === '')) return undefined;
	if (match[1] !== '' && match[2] !== '' && Number(match[1]) > Number(match[2])) return undefined;
	const first = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
	const last = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
	return first > last ? null : [first, last];
}

/** Decoded path of a request's target, with or without its origin; undefined where it is none. */
function pathOf(target) {
	const [path] = target.replace(/^https?:\/\/[^/?#]*/iu, '').split(/[?#]/u, 1);
	try {
		const decoded = decodeURIComponent(path === '' ? '/' : path);
		return decoded.startsWith('/') && !decoded.includes('\0') ? decoded : undefined;
	} catch {
		return undefined;
	}
}

/** Place of a request's file inside root, or undefined: nothing outside it, no folder listings. */
function placeOf(root, path) {
	const wanted = path.endsWith('/') ? `${path}index.html` : path;
	const parts = wanted.slice(1).split(/[/\\]/u);
	return parts.some((part) => part === '' || part === '..') ? undefined : join(root, ...parts);
}

/** File of a request path inside root, or undefined. */
export function resolveFile(root, pathname) {
	const path = pathOf(pathname);
	const file = path === undefined ? undefined : placeOf(root, path);
	return file !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile()
		? file
		: undefined;
}

/** An open file stays readable when a build replaces it meanwhile. */
async function openFile(file) {
	let handle;
	try {
		handle = await open(file);
		const stat = await handle.stat();
		if (stat.isFile()) return { handle, size: stat.size, etag: etagOf(stat) };
	} catch {
		// Not there, not to be read, or gone since.
	}
	await handle?.close();
	return undefined;
}

const etagOf = ({ size, mtimeMs }) => `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;

async function respond(root, sent, request, response) {
	const refuse = (status, extra = {}) => {
		response.writeHead(status, { ...sent, 'content-length': 0, ...extra }).end();
	};
	const path = pathOf(request.url ?? '/');
	if (path === undefined) return refuse(400);
	if (!['GET', 'HEAD'].includes(request.method ?? '')) return refuse(405, { allow: 'GET, HEAD' });
	const file = placeOf(root, path);
	const found = file && (await openFile(file));
	if (!found) return refuse(404);
	const { handle, size, etag } = found;
	try {
		const asked = request.headers['if-range'];
		const whole = asked !== undefined && asked !== etag;
		const range = whole ? undefined : parseRange(request.headers.range, size);
		if (range === null) return refuse(416, { 'content-range': `bytes */${size}` });
		const [first, last] = range ?? [0, size - 1];
		response.writeHead(range ? 206 : 200, {
			...headersFor(path, sent),
			'content-type': types[extname(file)] ?? 'application/octet-stream',
			'content-length': last - first + 1,
			'accept-ranges': 'bytes',
			'cache-control': path.includes('/assets/') ? cacheForever : 'no-cache',
			etag,
			...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
		});
		if (request.method !== 'HEAD' && size > 0) {
			const bytes = handle.createReadStream({ start: first, end: last });
			await pipeline(bytes, response, { end: false });
			// Cut under us: an end here would leave the client waiting for the rest.
			if (bytes.bytesRead <= last - first) throw new Error(`${file} became shorter`);
		}
		response.end();
	} finally {
		await handle.close();
	}
}

/**
 * Serves root; a taken port gives way to the next free one. No request and no change of root ends it.
 * `sent`: headers of each answer, those of production if not said otherwise. `model`: base address and key of a
 * model server that the page may speak to through this one. -> { port, url, close }
 *
 * @param {string} root
 * @param {{ port?: number, host?: string, sent?: Record<string, string>, model?: { origin: string, key?: string } }} [options]
 */
export async function serve(root, { port = 0, host = '127.0.0.1', sent = headers, model } = {}) {
	const all = model === undefined ? sent : { ...sent, [originHeader]: model.origin };
	const proxy = model && serverProxy(model, { sent, host });
	const server = createServer((request, response) => {
		const answering =
			proxy && request.url?.startsWith(proxyPath)
				? proxy(request, response)
				: respond(root, all, request, response);
		// The client hung up, or the file could not be read to its end: that answer is over, no other.
		answering.catch(() => response.destroy());
	});
	for (let wanted = port; ; wanted += 1) {
		try {
			await new Promise((done, failed) => {
				server.once('error', failed);
				server.listen(wanted, host, () => {
					server.off('error', failed);
					done();
				});
			});
			break;
		} catch (error) {
			if (error.code !== 'EADDRINUSE' || wanted >= port + 50) throw error;
		}
	}
	const actual = server.address().port;
	const close = () =>
		new Promise((done) => {
			server.close(done);
			server.closeAllConnections();
		});
	return { port: actual, url: `http://${host}:${actual}/`, close };
}
