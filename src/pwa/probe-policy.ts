/** Reserved for what must never exist: nobody is asked, whatever the policy. */
const otherAddress = 'https://example.invalid/';
const limitMs = 2000;
/** The browser reports a violation shortly after it has refused the request. */
const reportMs = 200;

/** Whether a policy binds this thread to its own address: it must refuse a request to another. */
export async function probePolicy(): Promise<boolean> {
	const refusals: string[] = [];
	const note = (event: Event): void => {
		const { blockedURI, disposition } = event as SecurityPolicyViolationEvent;
		if (disposition === 'enforce' && otherAddress.startsWith(blockedURI)) refusals.push(blockedURI);
	};
	addEventListener('securitypolicyviolation', note);
	await fetch(otherAddress, {
		mode: 'no-cors',
		credentials: 'omit',
		signal: AbortSignal.timeout(limitMs),
	}).catch(() => undefined);
	await new Promise((resolve) => setTimeout(resolve, reportMs));
	removeEventListener('securitypolicyviolation', note);
	return refusals.length > 0 || !(await readsBlobs());
}

/**
 * WebKit tells its workers of no violation. The policy names `blob:` nowhere: what was made here a moment ago
 * can be fetched without one, and not with it.
 */
async function readsBlobs(): Promise<boolean> {
	const address = URL.createObjectURL(new Blob(['x']));
	try {
		return (await fetch(address)).ok;
	} catch {
		return false;
	} finally {
		URL.revokeObjectURL(address);
	}
}
