/** Chrome's offer to install comes once, and when it likes: kept until somebody wants it. */
export interface InstallPrompt extends Event {
	prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export const kept: { prompt?: InstallPrompt | undefined; onchange?: () => void } = {};

export function keepPrompt(): void {
	addEventListener('beforeinstallprompt', (event) => {
		event.preventDefault();
		kept.prompt = event as InstallPrompt;
		kept.onchange?.();
	});
}
