/** Registers the service worker by hand: Trusted Types want the address checked first. */
import { trustedScriptUrl } from './script-url';

/** @param onwaiting a new version is installed and waits for the user's word */
export async function registerServiceWorker(
	onwaiting: (worker: ServiceWorker) => void,
): Promise<void> {
	if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
	const registration = await navigator.serviceWorker.register(trustedScriptUrl('/sw.js'));
	const look = (): void => {
		// Without a controller this is the first visit: nothing to update.
		if (registration.waiting && navigator.serviceWorker.controller) onwaiting(registration.waiting);
	};
	look();
	registration.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', look);
	});
}

/** Asks the service worker to keep the engine's script: it may have been loaded before it took over. */
export async function keepScript(address: string): Promise<void> {
	if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage({ type: 'keep', path: new URL(address, location.href).pathname });
}
