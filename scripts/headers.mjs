// What a host has to say with each answer. serve.mjs sends it, the build writes it into dist/ for hosts that
// read it there (_headers) and into the page for hosts that do not (meta), the service worker adds it.

const policy = {
	'default-src': "'none'",
	'script-src': "'self' 'wasm-unsafe-eval'",
	'style-src': "'self'",
	'img-src': "'self' blob: data:",
	'font-src': "'self'",
	// data: because web-llm fetches the image that it is given as a data URL
	'connect-src': "'self' data:",
	'worker-src': "'self'",
	'manifest-src': "'self'",
	'base-uri': "'none'",
	'form-action': "'none'",
	'object-src': "'none'",
	'frame-ancestors': "'none'",
	'require-trusted-types-for': "'script'",
	'trusted-types': 'svelte-trusted-html app-script-url',
};

/**
 * Threads that may reach beyond the app's own address, by the name of their script, and what they may reach there.
 * Page and engine never do. The server worker: model servers on this machine, and those that the host names
 * (MONDRIAN_SERVERS, addresses with blanks between, when the app is built or started). The store worker, to which
 * no photo comes: the hosts of models that do not ship with the app, and those that MONDRIAN_MODEL_HOSTS names.
 */
const reaching = {
	'server.worker': ['http://127.0.0.1:*', 'http://localhost:*', ...namedServers(process.env)],
	'store.worker': [...hubs(), ...named('MONDRIAN_MODEL_HOSTS', process.env)],
};

/** The hub's own hosts, those that it sends on to, and that of compiled libraries. */
export function hubs() {
	return [
		'https://huggingface.co',
		'https://*.huggingface.co',
		'https://*.hf.co',
		'https://raw.githubusercontent.com',
	];
}

/** @throws Error for what is no origin: it would open more than it names */
function named(variable, env) {
	const origins = (env[variable] ?? '').split(/\s+/u).filter(Boolean);
	const wrong = origins.find((each) => !isOrigin(each));
	if (wrong === undefined) return origins;
	throw new Error(`${variable}: "${wrong}" is not of the form https://name or https://name:port.`);
}

/** Plain HTTP is for what does not leave this machine. */
function isOrigin(each) {
	return /^(?:https:\/\/[\w.-]+|http:\/\/(?:127\.0\.0\.1|localhost))(?::\d+)?$/u.test(each);
}

/** @throws Error as above */
export function namedServers(env) {
	return named('MONDRIAN_SERVERS', env);
}

/** Directives that bind in a header alone; in a page browsers ignore them with a complaint. */
const headerOnly = ['frame-ancestors'];

const written = (directives) =>
	directives.map(([name, sources]) => `${name} ${sources}`).join('; ');

export const headers = {
	'content-security-policy': written(Object.entries(policy)),
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'permissions-policy':
		'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()',
};

/** Policies of the scripts of those threads, by the name before their hash. */
export const reachingPolicies = Object.fromEntries(
	Object.entries(reaching).map(([name, sources]) => {
		const more = [policy['connect-src'].replace(' data:', ''), ...sources].join(' ');
		return [name, written(Object.entries({ ...policy, 'connect-src': more }))];
	}),
);

/** What is sent with the file of a path: `sent`, and for a script that reaches further its own policy. */
export function headersFor(path, sent = headers) {
	const name = /\/assets\/([\w.]+)-[\w-]+\.js$/u.exec(path)?.[1] ?? '';
	const own = Object.hasOwn(reachingPolicies, name) ? reachingPolicies[name] : undefined;
	// A server that sends no policy at all is a host that cannot.
	if (own === undefined || sent['content-security-policy'] === undefined) return sent;
	return { ...sent, 'content-security-policy': own };
}

/** Built files carry a hash in their name: their content never changes. */
export const cacheForever = 'public, max-age=31536000, immutable';

/** The policy as a page can carry it. */
export function metaTags() {
	const directives = Object.entries(policy).filter(([name]) => !headerOnly.includes(name));
	return [
		`<meta http-equiv="Content-Security-Policy" content="${written(directives)}" />`,
		`<meta name="referrer" content="${headers['referrer-policy']}" />`,
	];
}

/** The file `_headers` that Netlify and Cloudflare Pages read. */
export function headersFile() {
	const line = ([name, value]) => `  ${name}: ${value}`;
	const forAll = Object.entries(headers).map(line);
	return ['/*', ...forAll, '', '/assets/*', line(['cache-control', cacheForever]), ''].join('\n');
}

/** Vite plugin: the build carries its policy to whichever host serves it. */
export function carryPolicy() {
	const first = '<meta charset="utf-8" />';
	return {
		name: 'mondrian-carry-policy',
		apply: 'build',
		transformIndexHtml(html) {
			if (!html.includes(first)) throw new Error(`index.html lacks ${first}`);
			return html.replace(first, [first, ...metaTags()].join('\n\t\t'));
		},
		generateBundle() {
			this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
		},
	};
}
