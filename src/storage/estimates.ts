/** Medians over this device's own finished jobs: the only source of an estimate. */
import type { DoneJob, Job } from '../domain/job/job';
import { looks } from '../domain/job/job';
import { median } from '../lib/median';
import { overlap } from '../lib/overlap';
import type { Database } from './schema';

/** How many finished jobs an estimate rests on at most, and how many are looked through for them. */
const runs = 20;
const lookedThrough = 200;

/** One figure of the newest finished jobs of a model. */
async function recent(
	database: Database,
	modelId: string,
	figure: (job: DoneJob) => number | undefined,
): Promise<readonly number[]> {
	const found: number[] = [];
	const index = database.transaction('jobs').store.index('byCreated');
	let cursor = await index.openCursor(null, 'prev');
	for (let seen = 0; cursor !== null && found.length < runs && seen < lookedThrough; seen += 1) {
		const job = cursor.value;
		if (job.status === 'done' && job.options.modelId === modelId) {
			const value = figure(job);
			if (value !== undefined) found.push(value);
		}
		cursor = await cursor.continue();
	}
	return found;
}

export async function expectedTokens(
	database: Database,
	modelId: string,
	task: Job['task'],
): Promise<{ tokens: number; runs: number } | undefined> {
	const counts = await recent(database, modelId, (job) =>
		looks(job.task) === looks(task) ? job.speed?.usage.completionTokens : undefined,
	);
	const tokens = median(counts);
	return tokens === undefined ? undefined : { tokens, runs: counts.length };
}

/** How many a rate rests on at most: those that ran side by side on a server must be among them. */
const paced = 96;

/** Milliseconds from one end to the next, at the pace of the latest ones: on a server many run at once. */
export async function expectedMs(database: Database, modelId: string): Promise<number | undefined> {
	const ended: DoneJob[] = [];
	const done = IDBKeyRange.bound(['done', -Infinity], ['done', Infinity]);
	const index = database.transaction('jobs').store.index('byStatusOrder');
	let cursor = await index.openCursor(done, 'prev');
	for (let seen = 0; cursor !== null && ended.length < paced && seen < lookedThrough; seen += 1) {
		const job = cursor.value;
		const isOne = job.status === 'done' && looks(job.task) && job.options.modelId === modelId;
		if (isOne && job.speed !== undefined) ended.push(job);
		cursor = await cursor.continue();
	}
	const each = median(ended.flatMap(({ speed }) => speed?.timings.totalMs ?? []));
	const atOnce = overlap(ended.map(({ startedAtMs, endedAtMs }) => [startedAtMs, endedAtMs]));
	return each === undefined ? undefined : each / atOnce;
}
