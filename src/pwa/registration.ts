/** Registers the service worker by hand: Trusted Types want the address checked first. */
import type { Clock } from '../ports';
import type { Controller } from './controller';
import { trustedScriptUrl } from './script-url';

/** An app that stays open looks for a newer version when it is seen again, at most so often. */
const lookEveryMs = 60 * 60 * 1000;

/** @param onwaiting a new version is installed and waits for the user's word */
export async function registerServiceWorker(
	controller: Controller,
	onwaiting: (worker: ServiceWorker) => void,
	clock: Clock,
): Promise<void> {
	const registration = await navigator.serviceWorker.register(trustedScriptUrl('sw.js'));
	// A page that was loaded past its service worker: what takes over later is no first one.
	if (registration.active !== null) controller.expected = true;
	const look = (): void => {
		if (registration.waiting && registration.active) onwaiting(registration.waiting);
	};
	look();
	registration.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', look);
	});
	lookForVersions(registration, clock);
}

/** The clock also rings when a hidden tab is seen again. */
export function lookForVersions(
	registration: Pick<ServiceWorkerRegistration, 'update'>,
	clock: Clock,
): () => void {
	let lookedAt = clock.now();
	return clock.every(lookEveryMs, () => {
		if (clock.now() - lookedAt < lookEveryMs) return;
		lookedAt = clock.now();
		// Without a connection there is nothing to find; the next look will.
		registration.update().catch(() => undefined);
	});
}
