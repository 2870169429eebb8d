/** The part of the composition root that follows the system and the app as an app; behind the first paint. */
import type { JobFeed, JobRepository } from './ports';
import { followQueue } from './pwa/follow-queue.svelte';
import { Installation } from './pwa/installation.svelte';
import { followLaunches } from './pwa/launches';
import { shareFailed, withShared } from './pwa/shared-photos';
import type { AppState, InstalledState } from './state/app-state';
import { pageClock } from './state/page-clock';
import { releaseWhenIdle } from './state/release-when-idle';
import { chosenFiles } from './ui/intake/dropped-files';
import { ingestDropped } from './ui/intake/ingest';
import { notice, perform } from './ui/shared/notice.svelte';
import { loadText, text } from './ui/text';

interface InstalledParts {
	readonly app: Pick<AppState, 'queue' | 'preferences'>;
	readonly jobs: JobRepository;
	readonly feed: JobFeed;
	readonly engine: Parameters<typeof releaseWhenIdle>[0]['engine'];
}

export function followSystem({ app, jobs, feed, engine }: InstalledParts): InstalledState {
	const scope = new URL('./', document.baseURI).href;
	const ingest = (files: readonly File[]) => ingestDropped(app, chosenFiles(files));
	const installed = new Installation({
		jobs,
		feed,
		preferences: app.preferences,
		isInstalled: matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches,
		byHand: 'standalone' in navigator,
		ingest,
		withShared: (task) => withShared(scope, task),
	});
	followQueue({ queue: app.queue, feed });
	releaseWhenIdle({
		engine,
		clock: pageClock,
		idleMinutes: () => app.preferences.settings.engineIdleMinutes,
		isWanted: () => app.queue.open.length > 0,
	});
	const lookForShared = (): void => {
		perform(() => installed.lookForShared());
	};
	const { launchQueue } = window as Window & {
		launchQueue?: Parameters<typeof followLaunches>[0]['queue'];
	};
	followLaunches({
		queue: launchQueue,
		memory: sessionStorage,
		onfiles: ingest,
		onaddress: (hash) => {
			location.hash = hash;
			lookForShared();
		},
		onerror: (error) => {
			perform(() => Promise.reject(error instanceof Error ? error : new Error(String(error))));
		},
	});
	if (location.search === shareFailed) perform(tellShareFailed);
	lookForShared();
	return installed;
}

async function tellShareFailed(): Promise<void> {
	await loadText('installed');
	notice.show(text.installed.shareFailed);
	// Not again with a reload.
	history.replaceState(history.state, '', location.pathname + location.hash);
}
