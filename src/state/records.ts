/** What can be read afterwards: logs, speeds, and what is going on inside. */
import type { AdapterReport, Diagnostics, PolicyReport } from '../domain/diagnostics';
import { medianGap } from '../domain/diagnostics';
import type { JudgedPhoto } from '../domain/history/faults';
import { earlierFaults } from '../domain/history/faults';
import type { JobId, PhotoId } from '../domain/ids';
import type { Stack } from '../domain/history/stack';
import type { Job } from '../domain/job/job';
import { isEnded } from '../domain/job/job';
import type { StoredJobEvent } from '../domain/job/job-event';
import type { Voice } from '../domain/critique/jury';
import type { JobNotes } from '../domain/history/notes';
import { cleanNotes, notesFault } from '../domain/history/notes';
import type { Settings } from '../domain/settings';
import type { SpeedRecord } from '../domain/job/speed';
import type {
	Clock,
	TextEngine,
	HistoryBackup,
	ImportReport,
	JobFeed,
	JobRepository,
	ModelStore,
	StorageStatus,
} from '../ports';
import type { QueueState } from './queue-state';
import type { RecordsState } from './app-state';
import type { OpenWork } from './open-work';
import { RefusalError } from './refusal';

export interface RecordsParts {
	readonly appVersion: string;
	readonly browser: string;
	readonly clock: Clock;
	readonly jobs: JobRepository;
	readonly engine: Pick<TextEngine, 'health' | 'id'>;
	readonly store: Pick<ModelStore, 'statuses'>;
	/** asks the browser for its adapter */
	readonly probe: () => Promise<AdapterReport>;
	readonly feed: JobFeed;
	readonly storage: StorageStatus;
	readonly backup: HistoryBackup;
	readonly policy: () => Promise<PolicyReport>;
	/** a backup is not cut off by a reload */
	readonly work: OpenWork;
	readonly queue: Pick<QueueState, 'owner' | 'paused' | 'open'>;
	readonly settings: () => Settings;
}

/** Jobs read at a time: a long history must not stand in memory at once. */
const pageSize = 500;
/** critiques offered to compare one with */
const comparableCount = 40;

export class Records implements RecordsState {
	readonly #parts: RecordsParts;

	constructor(parts: RecordsParts) {
		this.#parts = parts;
	}

	events(id: JobId): Promise<readonly StoredJobEvent[]> {
		return this.#parts.jobs.events(id);
	}

	async voices(photoId: PhotoId): Promise<readonly Voice[]> {
		const { jobs } = this.#parts;
		const voices = new Map<string, Voice>();
		for (const job of await jobs.onPhoto(photoId)) {
			if (job.task !== 'critique' || job.summary?.kind !== 'critique') continue;
			const { advisorId, options } = job;
			const seat = `${advisorId} ${options.modelId}`;
			if (voices.has(seat)) continue;
			const critique = (await jobs.result(job.id))?.critique;
			if (critique?.kind !== 'critique') continue;
			voices.set(seat, { advisorId, modelId: options.modelId, critique });
		}
		return [...voices.values()];
	}

	async comparable(id: JobId): Promise<readonly Job[]> {
		const { jobs } = this.#parts;
		const job = await jobs.get(id);
		if (job === undefined) return [];
		const near = [...(await jobs.onPhoto(job.photo.id))];
		const made = job.editOf === undefined ? undefined : await jobs.get(job.editOf);
		const newest = await jobs.list({ status: 'done', task: 'critique', limit: comparableCount });
		const found = new Map<JobId, Job>();
		const first = [...(made ? [made] : []), ...newest.filter(({ editOf }) => editOf === id)];
		for (const other of [...first, ...near, ...newest]) {
			if (other.id === id || other.task !== 'critique' || other.status !== 'done') continue;
			if (other.summary?.kind === 'critique') found.set(other.id, other);
		}
		return [...found.values()].slice(0, comparableCount);
	}

	async speeds(): Promise<readonly SpeedRecord[]> {
		const { jobs } = this.#parts;
		const ids = (await jobs.ids({ status: 'done' })).toReversed();
		const records: SpeedRecord[] = [];
		for (let i = 0; i < ids.length; i += pageSize) {
			for (const job of await jobs.many(ids.slice(i, i + pageSize))) records.push(...speedOf(job));
		}
		return records;
	}

	async judged(): Promise<readonly JudgedPhoto[]> {
		const { jobs } = this.#parts;
		const ids = await jobs.ids({ status: 'done', task: 'critique' });
		const newest = new Map<PhotoId, JudgedPhoto>();
		for (let i = 0; i < ids.length; i += pageSize) {
			for (const { photo, summary, createdAtMs } of await jobs.many(ids.slice(i, i + pageSize))) {
				if (newest.has(photo.id) || summary?.findings === undefined) continue;
				const { faults, findings, camera, scene } = summary;
				newest.set(photo.id, {
					photoId: photo.id,
					atMs: createdAtMs,
					faults: faults ?? earlierFaults(findings),
					...(camera && { camera }),
					...(scene !== undefined && { scene }),
				});
			}
		}
		return [...newest.values()];
	}

	/** @throws RefusalError for what has not ended, and for notes that are too many or too long */
	async annotate(id: JobId, notes: JobNotes): Promise<Job> {
		const wrong = notesFault(notes);
		if (wrong !== undefined) throw new RefusalError(wrong);
		const noted = await this.#parts.jobs.annotate(id, cleanNotes(notes));
		if (noted === undefined) throw new RefusalError({ reason: 'no_job', jobId: id });
		if (noted === 'open') throw new RefusalError({ reason: 'not_ended' });
		for (const job of noted) this.#parts.feed.post({ type: 'noted', job });
		return noted[0];
	}

	async noteAll(stacks: readonly Stack[], notes: JobNotes): Promise<number> {
		const { jobs } = this.#parts;
		let noted = 0;
		for (const { front, jobIds } of stacks) {
			const known = await jobs.many([front, ...jobIds.filter((id) => id !== front)]);
			const job = known.find(isEnded);
			if (job === undefined) continue;
			const tags = notes.tags && [...(job.tags ?? []), ...notes.tags];
			await this.annotate(job.id, { ...notes, ...(tags && { tags }) });
			noted += 1;
		}
		return noted;
	}

	exportHistory(): Promise<Blob> {
		const { backup, work } = this.#parts;
		return work.during(() => backup.save());
	}

	/** @throws RefusalError `damaged_backup` for a file that is damaged or none of ours */
	async importHistory(file: Blob): Promise<ImportReport> {
		const { backup, work } = this.#parts;
		const report = await work.during(() => backup.restore(file));
		if ('damaged' in report) {
			throw new RefusalError({ reason: 'damaged_backup', fault: report.damaged });
		}
		this.#parts.feed.post({ type: 'imported' });
		return report;
	}

	async diagnose(): Promise<Diagnostics> {
		const { appVersion, browser, clock, engine, feed, jobs, queue, storage } = this.#parts;
		const { probe, store } = this.#parts;
		const policy = this.#parts.policy();
		const running = queue.open.find((job) => job.status === 'running');
		// Before anything that starts a worker, or the answer would be about our own question.
		const health = engine.health();
		const engineId = engine.id;
		const [gpu, usage, models, owned, updates, lastFailure] = await Promise.all([
			...([probe(), storage.usage(), store.statuses(), feed.owned()] as const),
			...([this.#updates(running), this.#lastFailure()] as const),
		]);
		const log = running === undefined ? [] : await jobs.events(running.id);
		return {
			atMs: clock.now(),
			appVersion,
			browser,
			...(engineId && { engineId }),
			engine: health,
			gpu,
			updates,
			queue: {
				owner: queue.owner ? 'this_tab' : owned ? 'another_tab' : 'nobody',
				paused: queue.paused,
				waiting: queue.open.filter((job) => job.status === 'queued').length,
			},
			...(running !== undefined && { running: { ...describe(running, log) } }),
			...(lastFailure !== undefined && { lastFailure }),
			storage: {
				...usage,
				models: models.map(({ id, storedBytes }) => ({ id, bytes: storedBytes })),
			},
			policy: await policy,
		};
	}

	async #updates(running: Job | undefined): Promise<Diagnostics['updates']> {
		const { jobs, settings } = this.#parts;
		const { intervalSeconds } = settings();
		const candidates = running === undefined ? [] : [running];
		for (const job of [...candidates, ...(await jobs.list({ limit: 10 }))]) {
			const gap = medianGap(await jobs.events(job.id));
			if (gap.n > 0) return { intervalSeconds, ...gap };
		}
		return { intervalSeconds, n: 0 };
	}

	async #lastFailure(): Promise<Diagnostics['lastFailure']> {
		const [job] = await this.#parts.jobs.list({ status: 'failed', limit: 1 });
		return job?.status === 'failed' ? { code: job.code, atMs: job.endedAtMs } : undefined;
	}
}

function speedOf(job: Job): readonly SpeedRecord[] {
	if (job.status !== 'done' || job.speed === undefined) return [];
	const { id: jobId, task, options, endedAtMs: atMs, speed } = job;
	return [{ jobId, task, modelId: options.modelId, atMs, speed }];
}

function describe(job: Job, log: readonly StoredJobEvent[]): NonNullable<Diagnostics['running']> {
	const last = log.at(-1);
	const phase = log.findLast((event) => event.type === 'status_update')?.phase ?? 'queued';
	const tokens = log.findLast((event) => event.type === 'thinking_update')?.tokens ?? 0;
	return {
		jobId: job.id,
		attempt: job.attempt,
		phase,
		tokens,
		updates: job.options.updates,
		lastEvent: last?.type ?? 'none',
		lastEventAtMs: last?.atMs ?? job.createdAtMs,
	};
}
