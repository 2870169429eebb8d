/** `window.mondrian`, there before the app has started and before the code of its calls has come. */
import { appChunk } from '../domain/app-chunk';
import type { QueueState } from '../state/queue-state';
import { RefusalError } from '../state/refusal';
import type { ApiParts, apiCalls } from './api-calls';
import type { MondrianApi, QueueSummary } from './mondrian-api';
import type { EarlyWords } from './told';
import { toMondrianError } from './to-mondrian-error';

type Calls = ReturnType<typeof apiCalls>;
/** The calls that resolve to something; `events` is a stream. */
type CallName = Exclude<keyof Calls, 'events'>;
/** The calls whose first argument is the id of a job. */
const byJob: ReadonlySet<CallName> = new Set([
	'ask',
	'look',
	'sample',
	'job',
	'result',
	'cancel',
	'retry',
	'remove',
	'annotate',
	'report',
	'next',
]);

/** Storage takes no other key: without this, a slip of the caller would read as a fault of the browser. */
function checkJobId(jobId: unknown): void {
	if (typeof jobId === 'string') return;
	throw new RefusalError({ reason: 'no_job', jobId: String(jobId) });
}

/**
 * Every call waits for `started`; where the start fails `ready` and the calls reject with its code.
 *
 * @param started storage is open and the stored jobs are known
 */
export function createApi(
	version: string,
	started: Promise<ApiParts>,
	words: EarlyWords,
): MondrianApi {
	let parts: ApiParts | undefined;
	const ready = started.then(
		(found) => {
			parts = found;
		},
		async (error: unknown) => {
			throw await toMondrianError(error, words);
		},
	);
	// Nobody has to wait for it: the page itself says why it did not start.
	ready.catch(() => undefined);
	const opened = async (): Promise<Calls> => {
		const its = await started;
		const [code, all] = await appChunk(() => Promise.all([import('./api-calls'), words.load()]));
		return code.apiCalls(its, all);
	};
	const call = <Name extends CallName>(name: Name): Calls[Name] =>
		(async (...args: Parameters<Calls[Name]>): Promise<unknown> => {
			try {
				if (byJob.has(name)) checkJobId(args[0]);
				const calls = (await opened()) as Record<CallName, (...given: unknown[]) => unknown>;
				return await calls[name](...args);
			} catch (error) {
				throw await toMondrianError(error, words);
			}
		}) as Calls[Name];
	return {
		version,
		ready,
		submit: call('submit'),
		ask: call('ask'),
		look: call('look'),
		sample: call('sample'),
		job: call('job'),
		jobs: call('jobs'),
		result: call('result'),
		cancel: call('cancel'),
		retry: call('retry'),
		remove: call('remove'),
		annotate: call('annotate'),
		exportHistory: call('exportHistory'),
		importHistory: call('importHistory'),
		diagnostics: call('diagnostics'),
		report: call('report'),
		async *events(jobId, options = {}) {
			try {
				checkJobId(jobId);
				yield* (await opened()).events(jobId, options);
			} catch (error) {
				throw await toMondrianError(error, words);
			}
		},
		queue: {
			pause: call('pause'),
			resume: call('resume'),
			next: call('next'),
			cancelAll: call('cancelAll'),
			retryFailed: call('retryFailed'),
			clearFinished: call('clearFinished'),
			state: () => (parts ? summary(parts.queue) : beforeStart),
		},
		storage: { usage: call('usage'), persist: call('persist') },
		engine: {
			state: () => parts?.engine.state ?? { status: 'idle' },
			models: call('models'),
			download: call('download'),
			pause: call('pauseDownload'),
			resume: call('download'),
			verify: call('verify'),
			forget: call('forget'),
			add: call('add'),
			remove: call('removeModel'),
			selfTest: call('selfTest'),
		},
	};
}

const beforeStart: QueueSummary = {
	paused: false,
	held: [],
	owner: false,
	waiting: [],
	concurrency: 1,
};

function summary(queue: QueueState): QueueSummary {
	const all = queue.open.filter((job) => job.status === 'running');
	const [running] = all;
	return {
		paused: queue.paused,
		...(queue.reason !== undefined && { reason: queue.reason }),
		held: queue.held,
		owner: queue.owner,
		...(running !== undefined && { running: running.id }),
		waiting: queue.open.filter((job) => job.status === 'queued').map((job) => job.id),
		concurrency: Math.max(1, all.length),
	};
}
