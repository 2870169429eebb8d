// cpu: Loupe on the main processor ÷ web-llm on the adapter of this browser, in one run: decode, first token, whole critique, first visit.
import { handOver, openApp } from '../app-page.mjs';
import { inPairs, median, round, spread } from './figures.mjs';
import { critique, long, speed } from './run-job.mjs';

const photo = 'public/samples/lake-sherburne.jpg';

/** A browser of its own: app, model and self-test are new to it. */
async function visit(on, software) {
	const app = await openApp({ software, on });
	const file = await handOver(app.page, photo);
	return { ...app, file, first: await critique(app.page, file, { updates: false }) };
}

/** A missing model comes while the job waits for it: that is part of a first visit. */
const firstMs = ({ first: { timings } }) => timings.queuedMs + timings.totalMs;

export async function cpu({ software, pairs }) {
	const visits = [];
	for (let i = 0; i < 2; i += 1) {
		const [cold, other] = [await visit('cpu', software), await visit('gpu', software)];
		visits.push([firstMs(cold), firstMs(other)]);
		await cold.close();
		await other.close();
	}
	const [processor, adapter] = [await visit('cpu', software), await visit('gpu', software)];
	visits.push([firstMs(processor), firstMs(adapter)]);
	const ask =
		({ page, file }, options) =>
		() =>
			critique(page, file, options);
	const short = { updates: false };
	const warm = await inPairs(pairs, ask(processor, short), ask(adapter, short));
	const written = await inPairs(pairs, ask(processor, long), ask(adapter, long));
	await processor.close();
	await adapter.close();
	const ratio = (list, of) => spread(list.map(([a, b]) => of(a) / of(b)));
	const both = (list, of, digits = 0) => ({
		cpu: round(median(list.map(([a]) => of(a))), digits),
		gpu: round(median(list.map(([, b]) => of(b))), digits),
	});
	const prefill = ({ timings }) => timings.prefillMs;
	const total = ({ timings }) => timings.totalMs;
	return {
		adapter: adapter.first.model.adapter,
		runtime: processor.first.model.runtime,
		decodeRatio: ratio(written, speed),
		decodeTokensPerSecond: both(written, speed, 1),
		firstTokenRatio: ratio(warm, prefill),
		firstTokenMs: both(warm, prefill),
		critiqueRatio: ratio(warm, total),
		critiqueMs: both(warm, total),
		ofWhichPhotoMs: both(warm, ({ timings }) => (timings.imageMs ?? 0) + (timings.measureMs ?? 0)),
		firstVisitRatio: spread(visits.map(([a, b]) => a / b)),
		firstVisitMs: both(visits, (ms) => ms),
	};
}
