/** One request to a server, and why it did not come through where the browser says nothing but "failed". */
import type { Failure } from '../../domain/failure';
import { FailureError } from '../../domain/failure';
import type { ServerPlace } from '../../domain/model/server-place';
import { egressOf, proxyAddress } from '../../domain/model/server';
import { failureOfAnswer } from './server-failure';
import { originHeader, ProxyLine } from './proxy-line';
import { readText } from './read-text';
import type { PolicyWatch, Thread } from './thread';

/** Where a server is, for a request. */
export type Reached = Pick<ServerPlace, 'address' | 'origin'>;

export interface ReachOptions {
	/** the page's address, beside which the proxy of `npm start` stands */
	readonly baseUrl: string;
	readonly key: string | undefined;
	readonly signal: AbortSignal;
	readonly thread: Thread;
}

const lines = new Map<string, ProxyLine>();

function lineTo(base: string, origin: string): ProxyLine {
	const key = `${base} ${origin}`;
	const line = lines.get(key) ?? new ProxyLine(base, origin);
	lines.set(key, line);
	return line;
}

/** @throws FailureError where nobody answered; whatever was answered is returned */
export async function reach(
	place: Reached,
	path: string,
	{ baseUrl, key, signal, thread }: ReachOptions,
	body?: string,
): Promise<Response> {
	const isProxied = place.address === proxyAddress;
	const base = isProxied ? new URL(place.address, baseUrl).href : place.address;
	const request: RequestInit = {
		method: body === undefined ? 'GET' : 'POST',
		signal,
		credentials: 'omit',
		cache: 'no-store',
		redirect: 'manual',
		referrerPolicy: 'no-referrer',
		headers: {
			...(body !== undefined && { 'content-type': 'application/json' }),
			// The proxy has a key of its own, or none.
			...(key !== undefined && !isProxied && { authorization: `Bearer ${key}` }),
			...(isProxied && { [originHeader]: place.origin }),
		},
		...(body !== undefined && { body }),
	};
	const policy = thread.watchPolicy();
	try {
		const response =
			isProxied && body !== undefined
				? await lineTo(base, place.origin).send(path, request)
				: await fetch(`${base}${path}`, inSpace(request, base, thread));
		if (isRedirect(response)) throw new FailureError('server_refused', 'redirect: not followed');
		return response;
	} catch (error) {
		if (signal.aborted || error instanceof FailureError) throw error;
		throw await whyUnreached(base, String(error), policy, thread);
	} finally {
		policy.stop();
	}
}

/** Browsers hide the status of one that is not followed. */
const isRedirect = ({ type, status }: Response): boolean =>
	type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);

/** What the detail begins with where something answers and is no server of models. */
export const noServer = 'no model server';

/** @throws FailureError of what it answers instead */
export async function fetchJson(
	place: Reached,
	path: string,
	options: ReachOptions,
): Promise<unknown> {
	const response = await reach(place, path, options);
	const text = await readText(response);
	if (!response.ok) throw asError(failureOfAnswer(response.status, text));
	try {
		return JSON.parse(text);
	} catch {
		throw new FailureError('server_unreachable', `${noServer}: it answers without JSON`);
	}
}

const asError = ({ code, detail }: Failure): FailureError => new FailureError(code, detail);

/** Chrome asks before a page reaches this machine or its network; it wants to know which is meant. */
function inSpace(request: RequestInit, base: string, { address }: Thread): RequestInit {
	if (egressOf(base) !== 'this-machine' || egressOf(address.origin) === 'this-machine')
		return request;
	return Object.assign(request, { targetAddressSpace: 'loopback' });
}

/** The browser says "failed" and no more: what it could have been is tried and asked. */
async function whyUnreached(
	base: string,
	said: string,
	policy: PolicyWatch,
	thread: Thread,
): Promise<FailureError> {
	// A violation is told in a task of its own.
	await new Promise((resolve) => setTimeout(resolve, 0));
	const refused = (cause: string): FailureError =>
		new FailureError('server_refused', `${cause}: ${said}`);
	if (policy.refused) return refused('policy');
	const { address } = thread;
	const isMixed = address.protocol === 'https:' && base.startsWith('http:');
	if (isMixed && egressOf(base) !== 'this-machine') return refused('mixed content');
	// A page of this machine needs no leave; one from elsewhere needs it for this machine and its network.
	const isAway = egressOf(address.origin) === 'network';
	if (isAway && (await thread.isForbidden())) return refused('permission');
	// Whether anybody is there: an answer that may not be read is one all the same. Browsers follow where it
	// leads, if the policy lets them: so it carries nothing and asks for nothing.
	const isThere = await fetch(`${base}/v1/models`, {
		method: 'HEAD',
		mode: 'no-cors',
		referrerPolicy: 'no-referrer',
		credentials: 'omit',
		cache: 'no-store',
		signal: AbortSignal.timeout(3000),
	}).then(
		() => true,
		() => false,
	);
	if (isThere && new URL(base).origin !== address.origin) return refused('cors');
	return new FailureError('server_unreachable', said);
}
