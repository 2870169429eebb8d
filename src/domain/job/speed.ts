/** Speed of finished jobs, by model and device. Software adapters are never mixed with GPUs. */
import { toCsv } from '../../lib/csv';
import { median } from '../../lib/median';
import type { AdapterSummary, EngineId } from '../model/runtime';
import type { JobId } from '../ids';
import type { Job, JobSpeed } from './job';
import { looks } from './job';
import type { Phase, StoredJobEvent } from './job-event';
import type { ModelId } from '../model/model';

export interface SpeedRecord {
	readonly jobId: JobId;
	readonly task: Job['task'];
	readonly modelId: ModelId;
	/** when the job ended, epoch milliseconds */
	readonly atMs: number;
	readonly speed: JobSpeed;
}

export const speedFigures = [
	'loadMs',
	'firstTokenMs',
	'prefillTps',
	'decodeTps',
	'totalMs',
] as const;
export type SpeedFigure = (typeof speedFigures)[number];

/** What was not measured is absent. */
export function figuresOf({ speed }: SpeedRecord): Partial<Record<SpeedFigure, number>> {
	const { timings, usage, tps } = speed;
	const { loadMs, prefillMs, totalMs } = timings;
	const prompt = usage.promptTokens;
	return {
		...(loadMs !== undefined && { loadMs }),
		...(prefillMs !== undefined && { firstTokenMs: prefillMs }),
		...(prefillMs && prompt !== undefined && { prefillTps: (prompt / prefillMs) * 1000 }),
		...(tps !== undefined && { decodeTps: tps }),
		...(totalMs !== undefined && { totalMs }),
	};
}

export interface Spread {
	readonly median: number;
	readonly min: number;
	readonly max: number;
	readonly n: number;
}

export interface SpeedGroup {
	readonly modelId: ModelId;
	/** of what ran on the GPU; else `runtime` says what it ran on */
	readonly adapter?: AdapterSummary;
	readonly runtime: string;
	/** absent in records of versions before 0.2 */
	readonly engine?: EngineId;
	/** origin of the server that wrote it */
	readonly server?: string;
	readonly task: Job['task'];
	readonly figures: Partial<Record<SpeedFigure, Spread>>;
	/** decode tokens/s in the order of time */
	readonly series: readonly { readonly atMs: number; readonly tps: number }[];
}

export function groupSpeeds(records: readonly SpeedRecord[]): readonly SpeedGroup[] {
	const groups = new Map<string, SpeedRecord[]>();
	for (const record of records) {
		const { adapter, engine = 'web-llm', server } = record.speed;
		const { vendor, architecture, description, isFallback } = adapter ?? {};
		const key = JSON.stringify([
			...[record.modelId, looks(record.task), engine],
			...[isFallback, vendor, architecture, description, server],
		]);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [record]);
		else group.push(record);
	}
	return [...groups.values()].flatMap((members) => {
		const [first] = members;
		if (first === undefined) return [];
		const { modelId, task, speed } = first;
		return [
			{
				modelId,
				task,
				runtime: speed.runtime,
				...(speed.engine && { engine: speed.engine }),
				...(speed.adapter && { adapter: speed.adapter }),
				...(speed.server !== undefined && { server: speed.server }),
				figures: spreads(members),
				series: members.flatMap(({ atMs, speed: { tps } }) =>
					tps === undefined ? [] : [{ atMs, tps }],
				),
			},
		];
	});
}

function spreads(records: readonly SpeedRecord[]): Partial<Record<SpeedFigure, Spread>> {
	const all = records.map(figuresOf);
	const found: Partial<Record<SpeedFigure, Spread>> = {};
	for (const figure of speedFigures) {
		const values = all.flatMap((each) => each[figure] ?? []);
		const middle = median(values);
		if (middle === undefined) continue;
		found[figure] = {
			median: middle,
			n: values.length,
			min: Math.min(...values),
			max: Math.max(...values),
		};
	}
	return found;
}

/** The record as the job's log tells it; undefined for a job that did not finish. */
export function speedFromLog(
	job: Pick<Job, 'id' | 'task' | 'options'>,
	events: readonly StoredJobEvent[],
): SpeedRecord | undefined {
	const complete = events.find((event) => event.type === 'analysis_complete');
	if (complete?.speed === undefined) return undefined;
	const { speed, atMs } = complete;
	return { jobId: job.id, task: job.task, modelId: job.options.modelId, atMs, speed };
}

/** How long the last attempt was in each phase, by the times of its events. */
export function phaseTimes(events: readonly StoredJobEvent[]): ReadonlyMap<Phase, number> {
	const last = events.at(-1);
	const times = new Map<Phase, number>();
	if (last === undefined) return times;
	let current: { readonly phase: Phase; readonly atMs: number } | undefined;
	const close = (atMs: number): void => {
		if (current === undefined) return;
		times.set(current.phase, (times.get(current.phase) ?? 0) + atMs - current.atMs);
	};
	for (const event of events) {
		if (event.type !== 'status_update' || event.attempt !== last.attempt) continue;
		if (event.phase === current?.phase) continue;
		close(event.atMs);
		current = event;
	}
	close(last.atMs);
	return times;
}

const columns = [
	...['jobId', 'task', 'model', 'endedAt', 'vendor', 'architecture', 'software', 'runtime'],
	...['promptTokens', 'imageTokens', 'completionTokens', ...speedFigures],
	...['egress', 'server'],
];

/** One line a job; absent values are empty. RFC 4180. */
export function speedsToCsv(records: readonly SpeedRecord[]): string {
	const rows = records.map((record) => {
		const { adapter, runtime, usage, egress, server } = record.speed;
		const figures = figuresOf(record);
		return [
			...[record.jobId, record.task, record.modelId, new Date(record.atMs).toISOString()],
			...[adapter?.vendor, adapter?.architecture, adapter && String(adapter.isFallback), runtime],
			...[usage.promptTokens, usage.imageTokens, usage.completionTokens],
			...speedFigures.map((figure) => figures[figure]),
			...[egress, server],
		];
	});
	return toCsv([columns, ...rows]);
}
