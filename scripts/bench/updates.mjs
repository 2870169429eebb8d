// updates: what thinking updates cost. Decode time on ÷ off, same seed; bytes of the log; heap over jobs.
import { handOver, openApp } from '../app-page.mjs';
import { inPairs, round, spread } from './figures.mjs';
import { critique, long } from './run-job.mjs';

const jobs = 50;

const heap = async (page) => {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return usedSize;
};

export async function updates({ software, pairs }) {
	const app = await openApp({ software, on: 'gpu' });
	const file = await handOver(app.page, 'public/samples/kingfisher.jpg');
	const on = () => critique(app.page, file, { ...long, intervalSeconds: 3 });
	const off = () => critique(app.page, file, { ...long, updates: false });
	await on();
	const rounds = await inPairs(pairs, on, off);
	const texts = new Set(rounds.flat().map((each) => each.rawText));
	const perToken = ({ timings, usage }) => timings.decodeMs / usage.completionTokens;
	// The log holds numbers, not the text so far: its size grows with time, not with tokens squared.
	const { logBytes, logTokens } = await app.page.evaluate(async (id) => {
		let bytes = 0;
		for await (const event of window.mondrian.events(id)) {
			if (event.type !== 'connected') bytes += JSON.stringify(event).length;
		}
		const { usage } = await window.mondrian.result(id);
		return { logBytes: bytes, logTokens: usage.completionTokens };
	}, rounds[0][0].jobId);
	const before = await heap(app.page);
	for (let i = 0; i < jobs; i += 1) await critique(app.page, file, {});
	const after = await heap(app.page);
	await app.close();
	return {
		decodeTimeOnOverOff: spread(rounds.map(([a, b]) => perToken(a) / perToken(b))),
		identicalText: texts.size === 1,
		log: { bytes: logBytes, tokens: logTokens },
		heapOver50Jobs: { before, after, ratio: round(after / before) },
	};
}
