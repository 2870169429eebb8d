/** Reserved for what must never exist: nobody is asked, whatever the policy. */
const otherAddress = 'https://example.invalid/';
const limitMs = 2000;
/** The browser reports a violation shortly after it has refused the request. */
const reportMs = 200;

/** Whether a policy binds this thread to its own address: it must refuse a request to another. */
export async function probePolicy(): Promise<boolean> {
	let refused = false;
	const note = (event: Event): void => {
		const { blockedURI, disposition } = event as SecurityPolicyViolationEvent;
		refused ||= disposition === 'enforce' && otherAddress.startsWith(blockedURI);
	};
	addEventListener('securitypolicyviolation', note);
	await fetch(otherAddress, {
		mode: 'no-cors',
		credentials: 'omit',
		signal: AbortSignal.timeout(limitMs),
	}).catch(() => undefined);
	await new Promise((resolve) => setTimeout(resolve, reportMs));
	removeEventListener('securitypolicyviolation', note);
	return refused;
}
