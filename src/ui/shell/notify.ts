/** A notification of the system, where the user has allowed them; never a question. */
export async function notify(title: string, body: string): Promise<void> {
	if (!('Notification' in window) || Notification.permission !== 'granted') return;
	const options = { body, icon: 'icons/icon.svg', tag: 'mondrian-batch' };
	try {
		// On a phone a page may not make one itself.
		const registration = await navigator.serviceWorker.getRegistration();
		if (registration !== undefined) {
			await registration.showNotification(title, options);
			return;
		}
	} catch {
		// As a page, then.
	}
	try {
		const shown = new Notification(title, options);
		shown.onclick = () => {
			window.focus();
		};
	} catch {
		// The title has told it.
	}
}
