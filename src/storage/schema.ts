/** What the stores of the database `mondrian` hold. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Measurements } from '../domain/facts/measurements';
import type { Stack } from '../domain/history/stack';
import type { Hold } from '../domain/job/hold';
import type { Job } from '../domain/job/job';
import type { StoredJobEvent } from '../domain/job/job-event';
import type { JobResult } from '../domain/job/result';
import type { GpuSpeed } from '../domain/model/estimate';
import type { ModelCard } from '../domain/model/model';
import type { SelfTestResult } from '../domain/model/self-test';
import type { PhotoFacts } from '../domain/photo/photo';
import type { Settings } from '../domain/settings';

/** What is known and shown of a photo; written again as more becomes known. */
export interface PhotoRecord {
	readonly id: string;
	readonly name: string;
	readonly facts?: PhotoFacts;
	readonly thumbnail?: Blob;
	readonly preview?: Blob;
	readonly measurements?: Measurements;
	/** what the model of that id takes: other advisors and later attempts need not decode again */
	readonly modelImage?: { readonly modelId: string; readonly image: Blob };
}

/** The file as it was given: written once, kept until the last job on it is gone for good. */
export interface OriginalRecord {
	readonly id: string;
	readonly file: Blob;
}

export interface WordRecord {
	readonly word: string;
	readonly createdAtMs: number;
	readonly jobId: string;
}

/** A removed job; its events, result and photo stay where they are until it is purged. */
export interface TrashRecord {
	readonly token: string;
	readonly jobId: string;
	readonly removedAtMs: number;
	readonly photoId?: string;
	readonly job: unknown;
	/** it came from `setAside` and goes back there */
	readonly setAside?: true;
}

/** A job that this version cannot show, untouched; a newer one takes it back. */
export interface SetAsideRecord {
	readonly jobId: string;
	readonly photoId?: string;
	readonly job: unknown;
}

/** What was tried on a device: of a model its test and when memory was short, of the device its speed. */
export type Trial = SelfTestResult | GpuSpeed | { readonly shortAtMs: number };

/** A model that does not come with the app. */
export interface AddedModel {
	readonly id: string;
	readonly addedAtMs: number;
	readonly card: ModelCard;
}

/** Models that were here whole, and whether a download had not ended. */
export interface KnownModels {
	readonly whole: readonly string[];
	readonly open: boolean;
}

export interface MondrianSchema extends DBSchema {
	jobs: {
		key: string;
		value: Job;
		indexes: {
			byCreated: number;
			byStatus: string;
			byStatusOrder: [status: string, order: number];
			byPhoto: string;
			byAbout: string;
			byBatch: string;
		};
	};
	events: { key: [jobId: string, seq: number]; value: StoredJobEvent };
	photos: { key: string; value: PhotoRecord };
	originals: { key: string; value: OriginalRecord };
	results: { key: string; value: JobResult };
	/** written in the same transaction as the job that they find */
	words: {
		key: [word: string, createdAtMs: number, jobId: string];
		value: WordRecord;
		indexes: { byJob: string };
	};
	/** one for each photo that has a critique; written in the same transaction as its jobs */
	stacks: {
		key: string;
		value: Stack;
		indexes: {
			byDate: IDBValidKey;
			byScore: IDBValidKey;
			byStars: IDBValidKey;
			byName: IDBValidKey;
			byAdvisor: IDBValidKey;
		};
	};
	settings: { key: string; value: Settings };
	/**
	 * what all tabs agree on: `paused` by the user, what is `held` by a failure, and which `models` the
	 * queue may count on
	 */
	queue: { key: string; value: boolean | readonly Hold[] | KnownModels };
	trash: { key: [token: string, jobId: string]; value: TrashRecord; indexes: { byPhoto: string } };
	setAside: { key: string; value: SetAsideRecord; indexes: { byPhoto: string } };
	models: { key: string; value: AddedModel };
	/** by what it was tried on, and what was tried */
	trials: { key: [device: string, what: string]; value: Trial };
}
export type Database = IDBPDatabase<MondrianSchema>;
