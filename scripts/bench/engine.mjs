// engine: decode in the app ÷ a bare web-llm loop on the same files, same request, same run.
import { createServer } from 'vite';
import { handOver, openApp } from '../app-page.mjs';
import { lookAndSay, openBare } from './bare-engine.mjs';
import { inPairs, median, round, spread, tokensPerSecond } from './figures.mjs';
import { critique, long, speed } from './run-job.mjs';

const photo = 'public/samples/lake-sherburne.jpg';

/** The app's own grammar, from its source. */
async function readGrammar() {
	const vite = await createServer({
		server: { middlewareMode: true },
		appType: 'custom',
		logLevel: 'silent',
	});
	const { answerShapes, toEbnf } = await vite.ssrLoadModule('/src/domain/critique/answer-shape.ts');
	const grammar = toEbnf(answerShapes.loupe);
	await vite.close();
	return grammar;
}

/** The picture that the app gave the model, as it is stored. -> data URL */
const modelImage = (page) =>
	page.evaluate(async () => {
		const open = indexedDB.open('mondrian');
		await new Promise((done) => (open.onsuccess = done));
		const all = open.result.transaction('photos').objectStore('photos').getAll();
		await new Promise((done) => (all.onsuccess = done));
		const reader = new FileReader();
		reader.readAsDataURL(all.result[0].modelImage.image);
		await new Promise((done) => (reader.onload = done));
		return reader.result;
	});

export async function engine({ software, pairs }) {
	const grammar = await readGrammar();
	const app = await openApp({ software, on: 'gpu' });
	const file = await handOver(app.page, photo);
	const first = await critique(app.page, file, { updates: false });
	const warm = [];
	for (let i = 0; i < 3; i += 1) warm.push(await critique(app.page, file, { updates: false }));
	const bare = await openBare(software);
	const request = {
		messages: lookAndSay(await modelImage(app.page), first.prompt),
		response_format: { type: 'grammar', grammar },
		...long,
		max_tokens: first.cap,
	};
	const reloads = [];
	for (let i = 0; i < 3; i += 1) reloads.push(await bare.reload());
	const askApp = () => critique(app.page, file, long);
	const askBare = () => bare.ask(request);
	const [appText, bareText] = [await askApp(), await askBare()];
	const rounds = await inPairs(pairs, askApp, askBare);
	const inApp = rounds.map(([each]) => speed(each));
	const alone = rounds.map(([, { tokens, decodeMs }]) => tokensPerSecond(tokens, decodeMs));
	await app.close();
	await bare.close();
	return {
		adapter: first.model.adapter,
		decodeRatio: spread(inApp.map((each, i) => each / alone[i])),
		decodeTokensPerSecond: { app: round(median(inApp), 1), bare: round(median(alone), 1) },
		tokens: { app: appText.usage.completionTokens, bare: bareText.tokens },
		loadMs: { firstVisit: first.timings.loadMs, bareReload: Math.round(median(reloads)) },
		photoToFirstTokenMs: median(warm.map((each) => each.timings.prefillMs)),
		critiqueMs: {
			// A missing model comes while the job waits for it: that is part of a first visit.
			first: first.timings.queuedMs + first.timings.totalMs,
			warm: median(warm.map((each) => each.timings.totalMs)),
		},
		critiqueTokens: first.usage.completionTokens,
	};
}
