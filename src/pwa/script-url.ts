/** The one way to a script's address: Trusted Types are enforced, and only our own scripts pass. */
const pattern = /^(?:sw\.js|assets\/[\w.-]+\.js|src\/[\w./-]+\.ts)$/u;

/** @param page address of the page: the app may stand in any folder of its host */
export function checkScriptUrl(address: string, page: string): string {
	const url = new URL(address, page);
	const folder = new URL('./', page);
	const path = url.pathname.startsWith(folder.pathname)
		? url.pathname.slice(folder.pathname.length)
		: undefined;
	if (url.origin !== folder.origin || path === undefined || !pattern.test(path)) {
		throw new TypeError(`Not a script of this app: ${url.pathname}`);
	}
	return url.href;
}

interface ScriptPolicy {
	createScriptURL(address: string): unknown;
}
interface TrustedTypesLike {
	createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptPolicy;
}

const check = (address: string): string => checkScriptUrl(address, document.baseURI);
const factory = (globalThis as { trustedTypes?: TrustedTypesLike }).trustedTypes;
const policy = factory?.createPolicy('app-script-url', { createScriptURL: check });

/** @throws TypeError for any address but the service worker's and the built scripts' */
export function trustedScriptUrl(address: string): string {
	return (policy?.createScriptURL(address) ?? check(address)) as string;
}
