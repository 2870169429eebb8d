// queue: what surrounds the engine. Time between the end of a job and the start of the next; a submission of many.
import { handOver, openApp } from '../app-page.mjs';
import { median, spread } from './figures.mjs';

const batch = 8;

export async function queue({ software }) {
	const app = await openApp({ software });
	const file = await handOver(app.page, 'public/samples/kingfisher.jpg');
	const jobs = await app.page.evaluate(
		async ([f, count]) => {
			const ids = await window.mondrian.submit(Array.from({ length: count }, () => f));
			const all = [];
			for (const id of ids) {
				for await (const _ of window.mondrian.events(id));
				all.push(await window.mondrian.job(id));
			}
			return all;
		},
		[file, batch],
	);
	const gaps = jobs.slice(1).map((job, i) => job.startedAtMs - jobs[i].endedAtMs);
	const whole = jobs.at(-1).endedAtMs - jobs[0].startedAtMs;
	const working = jobs.reduce((sum, job) => sum + job.endedAtMs - job.startedAtMs, 0);
	const submitMs = await app.page.evaluate(async () => {
		await window.mondrian.queue.pause();
		const files = Array.from({ length: 200 }, (_, i) => new File([String(i)], `${i}.jpg`));
		const start = performance.now();
		await window.mondrian.submit(files);
		return performance.now() - start;
	});
	await app.close();
	return {
		betweenJobsMs: spread(gaps, 0),
		workingShareOfBatch: Number((working / whole).toFixed(3)),
		jobMs: median(jobs.map((job) => job.endedAtMs - job.startedAtMs)),
		submit200FilesMs: Math.round(submitMs),
	};
}
