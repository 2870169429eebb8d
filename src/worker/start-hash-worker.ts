import workerUrl from './hash.worker?worker&url';

/** The one script that this thread may start; it stands beside its own. */
const pattern = /^hash\.worker[\w.-]*\.(?:js|ts)$/u;

/** @throws TypeError for any other address */
function check(address: string): string {
	const { href } = globalThis.location;
	const [url, folder] = [new URL(address, href), new URL('./', href)];
	const isBeside = url.href.startsWith(folder.href);
	if (!isBeside || !pattern.test(url.pathname.slice(folder.pathname.length))) {
		throw new TypeError(`no script of this thread: ${url.pathname}`);
	}
	return url.href;
}

interface TrustedTypesLike {
	createPolicy(
		name: string,
		rules: { createScriptURL(address: string): string },
	): { createScriptURL(address: string): unknown };
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesLike };
const policy = trustedTypes?.createPolicy('app-script-url', { createScriptURL: check });

export function startHashWorker(): Worker {
	const address = (policy?.createScriptURL(workerUrl) ?? check(workerUrl)) as string;
	return new Worker(address, { type: 'module', name: 'mondrian-hash' });
}
