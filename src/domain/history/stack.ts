/** The history by photos: all critiques of one photo are one stack. */
import type { JobId, PhotoId } from '../ids';
import type { Job } from '../job/job';
import { isEnded } from '../job/job';

export const historySorts = [
	'newest',
	'oldest',
	'score',
	'lowest',
	'stars',
	'name',
	'advisor',
] as const;
export type HistorySort = (typeof historySorts)[number];

/** Small, so that thousands can be read at once; the fields below `jobIds` are what is sorted by. */
export interface Stack {
	readonly photoId: PhotoId;
	/** the critique that is shown: the newest one that was not broken off */
	readonly front: JobId;
	/** newest first */
	readonly jobIds: readonly JobId[];
	/** of the front, epoch milliseconds */
	readonly atMs: number;
	/** −1: it has none */
	readonly score: number;
	/** of the photo, 0: none */
	readonly stars: number;
	readonly name: string;
	readonly advisor: string;
}

/** "DSC_9" before "DSC_10", and no case. */
const nameKey = (name: string): string =>
	name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\d+/gu, (digits) => digits.padStart(12, '0'));

const isGoing = (job: Job): boolean => !isEnded(job) || job.status === 'done';

/** @param jobs all on one photo; undefined: no critique is among them */
export function stackOf(jobs: readonly Job[]): Stack | undefined {
	const critiques = jobs
		.filter(({ task }) => task === 'critique')
		.sort((a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : -1));
	const front = critiques.find(isGoing) ?? critiques[0];
	if (front === undefined) return undefined;
	const rated = critiques.find(({ rating }) => rating !== undefined);
	return {
		photoId: front.photo.id,
		front: front.id,
		jobIds: critiques.map(({ id }) => id),
		atMs: front.createdAtMs,
		score: front.summary?.overall ?? -1,
		stars: rated?.rating ?? 0,
		name: nameKey(front.photo.name),
		advisor: front.advisorId,
	};
}

/** Of what is the same in what is sorted by, the newest is first. */
export function compareStacks(sort: HistorySort): (a: Stack, b: Stack) => number {
	const newest = (a: Stack, b: Stack): number =>
		b.atMs - a.atMs || (a.photoId < b.photoId ? 1 : -1);
	const by: Record<HistorySort, (a: Stack, b: Stack) => number> = {
		newest,
		oldest: (a, b) => newest(b, a),
		score: (a, b) => b.score - a.score || newest(a, b),
		// What has no score is neither good nor bad, and comes last.
		lowest: (a, b) => order(lowness(a), lowness(b)) || newest(b, a),
		stars: (a, b) => b.stars - a.stars || newest(a, b),
		name: (a, b) => order(a.name, b.name) || newest(b, a),
		advisor: (a, b) => order(a.advisor, b.advisor) || newest(b, a),
	};
	return by[sort];
}

const order = <Key extends string | number>(a: Key, b: Key): number =>
	a === b ? 0 : a < b ? -1 : 1;

const lowness = ({ score }: Stack): number => (score < 0 ? Infinity : score);
