import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { Job } from '../../../src/domain/job/job';
import type { Settings } from '../../../src/domain/settings';
import { defaultSettings } from '../../../src/domain/settings';
import { isJob } from '../../../src/storage/record-checks';
import { jobMaker } from '../../support/job-maker';
import { queuedJob } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

async function world() {
	let settings: Settings = defaultSettings;
	const { jobs, maker } = await jobMaker(() => settings);
	const finished = async (id: string): Promise<void> => {
		const { judging } = (await jobs.get(id))!.options;
		const job = queuedJob({ id: `${id}-done`, order: 9 });
		const done: Job = {
			...job,
			status: 'done',
			resultId: 'r',
			startedAtMs: 1,
			endedAtMs: 2,
			options: { ...job.options, ...(judging && { judging }) },
		};
		await jobs.create([{ id: job.photo.id, name: 'a.jpg', file: new Blob(['x']) }], [done], []);
	};
	const judgedAs = async (ids: readonly string[]) =>
		(await jobs.many(ids)).map(({ options }) => options.judging);
	return {
		maker,
		jobs,
		finished,
		judgedAs,
		wish: (change: Partial<Settings>) => (settings = { ...defaultSettings, ...change }),
	};
}

it('a new critique keeps how it is to be judged; what is as always is not written', async () => {
	const { maker, jobs, judgedAs, wish } = await world();
	const plain = await maker.submit([new Blob(['a'])], {});
	wish({ strictness: 'strict', genre: 'portrait' });
	const strict = await maker.submit([new Blob(['b'])], {});
	expect(await judgedAs(plain)).toEqual([undefined]);
	expect(await judgedAs(strict)).toEqual([{ strictness: 'strict', genre: 'portrait' }]);
	expect((await jobs.many([...plain, ...strict])).every(isJob)).toBe(true);
});

it('what is held against a critique is judged as that was, and run again as is wished now', async () => {
	const { maker, finished, judgedAs, wish } = await world();
	wish({ strictness: 'lenient' });
	const [id] = await maker.submit([new Blob(['a'])], {});
	await finished(id!);
	wish({ genre: 'night' });
	const about = `${id!}-done`;
	const lenient = { strictness: 'lenient' };
	expect(await judgedAs(await maker.sample(about, 2))).toEqual([lenient, lenient]);
	expect(await judgedAs(await maker.submit([new Blob(['b'])], { editOf: about }))).toEqual([
		lenient,
	]);
	expect(await judgedAs([await maker.retry(about, undefined, 'loupe')])).toEqual([lenient]);
	expect(await judgedAs([await maker.retry(about)])).toEqual([{ genre: 'night' }]);
	wish({});
	expect(await judgedAs([await maker.retry(about)])).toEqual([undefined]);
	// The old one stays what it is.
	expect(await judgedAs([about])).toEqual([lenient]);
});
