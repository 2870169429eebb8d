/** Reads the history by photos: a page by one index, whatever its length. */
import type { HistorySort, Stack } from '../domain/history/stack';
import { compareStacks } from '../domain/history/stack';
import type { JobId } from '../domain/ids';
import type { StackPlace, StackRepository } from '../ports';
import type { Database } from './schema';
import { guard } from './transactions';

const indexes = {
	newest: ['byDate', 'prev'],
	oldest: ['byDate', 'next'],
	score: ['byScore', 'prev'],
	lowest: ['byScore', 'next'],
	stars: ['byStars', 'prev'],
	name: ['byName', 'next'],
	advisor: ['byAdvisor', 'next'],
} as const satisfies Record<HistorySort, readonly [string, 'prev' | 'next']>;

export class IdbStackRepository implements StackRepository {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	count(): Promise<number> {
		return guard(() => this.#database.count('stacks'));
	}

	page(sort: HistorySort, from: number, to: number): Promise<readonly Stack[]> {
		return guard(() => pageOfStacks(this.#database, sort, from, to));
	}

	of(ids: readonly JobId[], sort: HistorySort): Promise<readonly Stack[]> {
		return guard(() => stacksOf(this.#database, ids, sort));
	}

	placeOf(photoId: string, sort: HistorySort): Promise<StackPlace | undefined> {
		return guard(() => placeOf(this.#database, sort, photoId));
	}
}

/** What the indexes hold of a stack. */
const keyOf: Record<HistorySort, (stack: Stack) => IDBValidKey[]> = {
	newest: ({ atMs }) => [atMs],
	oldest: ({ atMs }) => [atMs],
	score: ({ score, atMs }) => [score, atMs],
	lowest: ({ score, atMs }) => [score, atMs],
	stars: ({ stars, atMs }) => [stars, atMs],
	name: ({ name, atMs }) => [name, atMs],
	advisor: ({ advisor, atMs }) => [advisor, atMs],
};

const open = (database: Database, sort: HistorySort) => {
	const [name, direction] = indexes[sort];
	return { index: database.transaction('stacks').store.index(name), direction };
};

/** What has no score, which the index has first. */
const unscored = IDBKeyRange.upperBound([0], true);

async function pageOfStacks(
	database: Database,
	sort: HistorySort,
	from: number,
	to: number,
): Promise<readonly Stack[]> {
	if (sort !== 'lowest') return walk(database, sort, from, to);
	const { index } = open(database, sort);
	const [first, count] = await Promise.all([index.count(unscored), index.count()]);
	const read = (begin: number, end: number): Promise<readonly Stack[]> =>
		begin < end ? walk(database, sort, begin, end) : Promise.resolve([]);
	const [scored, others] = await Promise.all([
		read(from + first, Math.min(to + first, count)),
		read(Math.max(0, from + first - count), Math.min(first, to + first - count)),
	]);
	return [...scored, ...others];
}

/** In the order of the index. */
async function walk(
	database: Database,
	sort: HistorySort,
	from: number,
	to: number,
): Promise<readonly Stack[]> {
	const { index, direction } = open(database, sort);
	const stacks: Stack[] = [];
	let cursor = await index.openCursor(null, direction);
	if (cursor !== null && from > 0) cursor = await cursor.advance(from);
	while (cursor !== null && stacks.length < to - from) {
		stacks.push(cursor.value);
		if (stacks.length < to - from) cursor = await cursor.continue();
	}
	return stacks;
}

/** Below this many the stack of each is looked up by itself, instead of reading all. */
const fewJobs = 200;

/** The stacks that hold any of these jobs, with those jobs alone. */
async function stacksOf(
	database: Database,
	ids: readonly JobId[],
	sort: HistorySort,
): Promise<readonly Stack[]> {
	const wanted = new Set(ids);
	const found =
		ids.length > fewJobs ? await database.getAll('stacks') : await eachStack(database, ids);
	return found
		.flatMap((stack) => {
			const jobIds = stack.jobIds.filter((id) => wanted.has(id));
			const front = jobIds.includes(stack.front) ? stack.front : jobIds[0];
			return front === undefined ? [] : [{ ...stack, front, jobIds }];
		})
		.sort(compareStacks(sort));
}

async function eachStack(database: Database, ids: readonly JobId[]): Promise<readonly Stack[]> {
	const tx = database.transaction(['jobs', 'stacks']);
	const jobs = await Promise.all(ids.map((id) => tx.objectStore('jobs').get(id)));
	const photoIds = new Set(jobs.flatMap((job) => (job === undefined ? [] : [job.photo.id])));
	const stacks = await Promise.all([...photoIds].map((id) => tx.objectStore('stacks').get(id)));
	return stacks.filter((stack) => stack !== undefined);
}

/** Where a photo stands in the whole history; undefined: it is not in it. */
async function placeOf(
	database: Database,
	sort: HistorySort,
	photoId: string,
): Promise<StackPlace | undefined> {
	const { index, direction } = open(database, sort);
	const stack = await index.objectStore.get(photoId);
	if (stack === undefined) return undefined;
	const key = keyOf[sort](stack);
	const forward = direction === 'next';
	const [less, more, ties, last] = await Promise.all([
		index.count(IDBKeyRange.upperBound(key, true)),
		index.count(IDBKeyRange.lowerBound(key, true)),
		index.getAllKeys(key),
		sort === 'lowest' ? index.count(unscored) : 0,
	]);
	const count = less + more + ties.length;
	const same = ties.indexOf(photoId);
	const inIndex = forward ? less + same : more + ties.length - 1 - same;
	const place = (inIndex - last + count) % count;
	const around = await pageOfStacks(database, sort, Math.max(0, place - 1), place + 2);
	const mine = around.findIndex((each) => each.photoId === photoId);
	const [before, after] = [around[mine - 1]?.front, around[mine + 1]?.front];
	return {
		place,
		count,
		...(before !== undefined && { before }),
		...(after !== undefined && { after }),
	};
}
