/** The one way to a script's address: Trusted Types are enforced, and only our own scripts pass. */
const pattern = /^\/(?:sw\.js|assets\/[\w.-]+\.js|src\/[\w./-]+\.ts)$/u;

function check(address: string): string {
	const url = new URL(address, location.href);
	if (url.origin !== location.origin || !pattern.test(url.pathname)) {
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

const factory = (globalThis as { trustedTypes?: TrustedTypesLike }).trustedTypes;
const policy = factory?.createPolicy('app-script-url', { createScriptURL: check });

/** @throws TypeError for any address but the service worker's and the built scripts' */
export function trustedScriptUrl(address: string): string {
	return (policy?.createScriptURL(address) ?? check(address)) as string;
}
