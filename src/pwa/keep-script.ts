/** Asks the service worker to keep the engine's script: it may have been loaded before it took over. */
export async function keepScript(address: string): Promise<void> {
	if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage({ type: 'keep', url: new URL(address, location.href).href });
}
