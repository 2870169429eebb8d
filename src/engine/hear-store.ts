import type { ModelStore, StoreNews } from '../ports';

/** @param channel where store workers of all tabs tell what they do */
export function hearStore(
	channel: Pick<BroadcastChannel, 'addEventListener'>,
): ModelStore['subscribe'] {
	const listeners = new Set<(news: StoreNews) => void>();
	channel.addEventListener('message', ({ data }) => {
		for (const listener of [...listeners]) listener(data as StoreNews);
	});
	return (listener) => {
		listeners.add(listener);
		return () => listeners.delete(listener);
	};
}
