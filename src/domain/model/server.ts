/** A server that speaks OpenAI's protocol: its address, what it is, and the models that it offers. */
import type { ModelCard, ModelId } from './model';
import type { Egress } from './runtime';
import type { ServerKind } from './server-place';

/** What a server said when it was asked. */
export interface FoundServer {
	readonly address: string;
	readonly origin: string;
	readonly kind: ServerKind;
	readonly models: readonly FoundModel[];
}

export interface FoundModel {
	readonly name: string;
	/** tokens of one request, where the server says so */
	readonly contextTokens?: number;
	readonly images?: boolean;
	/** requests that it takes at a time, where it says so */
	readonly slots?: number;
}

/** Where `npm start` speaks for a server, relative to the page. */
export const proxyAddress = 'server';
/** Detail of the failure to find one there that nobody gave. */
export const notGiven = 'this page was given no server';

/** What servers were seen to hold at least where they do not say; a request beyond it is refused by them. */
const usualContextTokens = 8192;
/** Longest side in pixels of what is sent: vision models of today make no more of a larger one. */
const longestSide = 1344;
/** rows of a prompt that such a picture becomes in models of 28-pixel patches */
const pictureTokens = (longestSide / 28) ** 2;

/** A model of a server for the catalogue. */
export function serverCard({ address, origin, kind }: FoundServer, found: FoundModel): ModelCard {
	const { name, contextTokens = usualContextTokens, images, slots } = found;
	return {
		id: serverModelId(origin, name),
		name: shortName(name),
		engine: 'server',
		about: 'server',
		contract: 'general',
		evidence: 'experimental',
		contextTokens,
		expectedTokens: 700,
		picture: {
			layout: 'fit',
			longest: longestSide,
			multiple: 28,
			tokens: Math.min(pictureTokens, Math.floor(contextTokens / 2)),
			format: 'jpeg',
		},
		scripts: ['Latin'],
		server: {
			address,
			origin,
			egress: egressOf(origin),
			kind,
			model: name,
			...(images !== undefined && { images }),
		},
		...(slots !== undefined && { concurrency: slots }),
	};
}

/** The same for the same model of the same server, however it is reached. */
export function serverModelId(origin: string, name: string): ModelId {
	return `${origin} ${name}`;
}

/** Some servers name models by the paths of their files. */
function shortName(name: string): string {
	const last = name.replace(/\/+$/u, '').split(/[/\\]/u).at(-1) ?? name;
	return last.replace(/\.gguf$/iu, '') || name;
}

/**
 * Base address of a server from what somebody types or copies: with or without scheme, `/v1` or the
 * path of a request. undefined: no address of a server; a password would stand in critiques.
 */
export function readServerAddress(typed: string): string | undefined {
	const trimmed = typed.trim();
	const written = trimmed.includes('://') ? trimmed : withScheme(trimmed);
	const read = addressPattern.exec(written);
	if (read === null) return undefined;
	const [, scheme = '', host = '', port = '', path = ''] = read;
	if (Number(port.slice(1)) > 65_535) return undefined;
	const base = path
		.replace(/\/+$/u, '')
		.replace(/(?:\/v1)?\/(?:models|chat\/completions|completions)$/u, '')
		.replace(/\/v1$/u, '')
		.replace(/\/+$/u, '');
	return `${scheme.toLowerCase()}://${host.toLowerCase()}${port}${base}`;
}

const addressPattern =
	/^(https?):\/\/(\[[\da-f:.]+\]|[^\s/?#:@[\]\\]+)(:\d{1,5})?(\/[^\s?#]*)?(?:[?#]\S*)?$/iu;

/** What stands in no certificate is asked without one. */
function withScheme(typed: string): string {
	const [host = ''] = typed.split(/[/?#]/u, 1);
	const isPlain = host.includes(':') || isLoopback(host) || /^[\d.]+$/u.test(host);
	return `${isPlain ? 'http' : 'https'}://${typed}`;
}

const isLoopback = (host: string): boolean =>
	/^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/u.test(host);

/** How far what is sent to an address goes. */
export function egressOf(address: string): Exclude<Egress, 'none'> {
	const host = addressPattern.exec(address)?.[2] ?? '';
	return isLoopback(host) ? 'this-machine' : 'network';
}
