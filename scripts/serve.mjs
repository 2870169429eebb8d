// Serves dist/ with the headers of production. Every response carries them: a policy in the page does not
// bind its workers, and the engine worker is the part that could talk to the network.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

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

export const headers = {
	'content-security-policy': [
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval'",
		"style-src 'self'",
		"img-src 'self' blob: data:",
		"font-src 'self'",
		// data: because web-llm fetches the image that it is given as a data URL
		"connect-src 'self' data:",
		"worker-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"object-src 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types svelte-trusted-html app-script-url',
	].join('; '),
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'permissions-policy':
		'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), display-capture=()',
};

/** The part of a file that a Range header asks for: [first, last], undefined for all, null if impossible. */
export function parseRange(header, size) {
	const match = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '');
	if (!match || (match[1] === '' && match[2] === '')) return undefined;
	const first = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
	const last = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
	return first > last ? null : [first, last];
}

/** File of a request path inside root, or undefined: nothing outside it, no folder listings. */
export function resolveFile(root, pathname) {
	let decoded;
	try {
		decoded = decodeURIComponent(pathname);
	} catch {
		return undefined;
	}
	const path = join(root, normalize(decoded.endsWith('/') ? `${decoded}index.html` : decoded));
	if (!path.startsWith(normalize(root + sep)) || !existsSync(path)) return undefined;
	return statSync(path).isFile() ? path : undefined;
}

function respond(root, request, response) {
	const { pathname } = new URL(request.url ?? '/', 'http://x');
	const file = resolveFile(root, pathname);
	if (!file || !['GET', 'HEAD'].includes(request.method ?? '')) {
		response.writeHead(file ? 405 : 404, headers).end();
		return;
	}
	const { size } = statSync(file);
	const range = parseRange(request.headers.range, size);
	if (range === null) {
		response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` }).end();
		return;
	}
	const [first, last] = range ?? [0, size - 1];
	response.writeHead(range ? 206 : 200, {
		...headers,
		'content-type': types[extname(file)] ?? 'application/octet-stream',
		'content-length': last - first + 1,
		'accept-ranges': 'bytes',
		'cache-control': pathname.startsWith('/assets/')
			? 'public, max-age=31536000, immutable'
			: 'no-cache',
		...(range ? { 'content-range': `bytes ${first}-${last}/${size}` } : {}),
	});
	if (request.method === 'HEAD' || size === 0) response.end();
	else createReadStream(file, { start: first, end: last }).pipe(response);
}

/** Serves root; a taken port gives way to the next free one. -> { port, url, close } */
export async function serve(root, { port = 0, host = '127.0.0.1' } = {}) {
	const server = createServer((request, response) => respond(root, request, response));
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
