import type { JobFeed } from '../ports';
import type { QueueState } from '../state/queue-state';
import { Badge } from './badge';
import { StayAwake } from './stay-awake';

interface FollowParts {
	readonly queue: Pick<QueueState, 'open' | 'paused'>;
	readonly feed: Pick<JobFeed, 'subscribe'>;
}

/** The icon's badge and the screen follow what is open. */
export function followQueue({ queue, feed }: FollowParts): void {
	const badge = new Badge(navigator);
	// Older browsers have none.
	const { wakeLock } = navigator as { wakeLock?: WakeLock };
	const awake = new StayAwake({ wakeLock, isHidden: () => document.hidden });
	feed.subscribe((message) => {
		if (message.type !== 'job' || message.job.status !== 'done') return;
		if (document.hidden) badge.finished();
	});
	document.addEventListener('visibilitychange', () => {
		if (!document.hidden) badge.seen();
		awake.look();
	});
	$effect.root(() => {
		$effect(() => {
			badge.count(queue.open.length);
		});
		$effect(() => {
			const runs = queue.open.some(({ status }) => status === 'running');
			awake.want(runs || (queue.open.length > 0 && !queue.paused));
		});
	});
}
