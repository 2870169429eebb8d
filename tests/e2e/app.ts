/** What every end-to-end test starts from: the built app behind its production headers. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import type { Job } from '../../src/domain/job/job';
import type { JobEvent } from '../../src/domain/job/job-event';
import type { JobResult } from '../../src/domain/job/result';
import type { AskApiOptions, SubmitApiOptions } from '../../src/api/mondrian-api';
import { serve } from '../../scripts/serve.mjs';

export const kingfisher = 'public/samples/kingfisher.jpg';
export const lake = 'public/samples/lake-sherburne.jpg';

/** Chromium's own words about the adapter, through web-llm: not of our making. */
const known = [/^Falling back to max/u];

interface Fixtures {
	readonly site: { url: string; close: () => Promise<void> };
	/** messages that the test expects; everything else of this kind fails it */
	readonly expected: RegExp[];
	readonly app: Page;
}

export const test = base.extend<Fixtures>({
	site: async ({}, use) => {
		const site = await serve('dist');
		await use(site);
		await site.close();
	},
	expected: async ({}, use) => {
		await use([]);
	},
	app: async ({ context, site, expected }, use) => {
		const problems = watch(context, [...known], expected);
		const page = await context.newPage();
		await open(page, site.url);
		await use(page);
		if (problems.length > 0) throw new Error(`The page complained:\n${problems.join('\n')}`);
	},
});

function watch(context: BrowserContext, fixed: RegExp[], expected: RegExp[]): string[] {
	const problems: string[] = [];
	const note = (text: string): void => {
		if (![...fixed, ...expected].some((pattern) => pattern.test(text))) problems.push(text);
	};
	context.on('console', (message) => {
		if (message.type() === 'error') note(message.text());
	});
	context.on('weberror', (error) => {
		note(String(error.error()));
	});
	return problems;
}

export async function open(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await ready(page);
}

export async function reload(page: Page): Promise<void> {
	await page.reload();
	await ready(page);
}

async function ready(page: Page): Promise<void> {
	await page.waitForFunction(() => 'mondrian' in window);
	await page.evaluate(() => window.mondrian.ready);
}

/** Submits a file of this machine through the page API. */
export async function submit(
	page: Page,
	path: string,
	options: SubmitApiOptions = {},
): Promise<string> {
	const input = await page.evaluateHandle(() => {
		const element = document.createElement('input');
		element.type = 'file';
		return element;
	});
	await input.asElement().setInputFiles(path);
	return page.evaluate(
		async ([element, asked]) => {
			const [file] = element.files ?? [];
			const [id] = await window.mondrian.submit(file!, asked);
			return id!;
		},
		[input, options] as const,
	);
}

/** Submits bytes as a file of that name. */
export function submitBytes(page: Page, name: string, bytes: Uint8Array): Promise<string> {
	return page.evaluate(
		async ([fileName, values]) => {
			const file = new File([Uint8Array.from(values)], fileName);
			const [id] = await window.mondrian.submit(file);
			return id!;
		},
		[name, [...bytes]] as const,
	);
}

export function ask(
	page: Page,
	jobId: string,
	question: string,
	options: AskApiOptions = {},
): Promise<string> {
	return page.evaluate(([id, text, asked]) => window.mondrian.ask(id, text, asked), [
		jobId,
		question,
		options,
	] as const);
}

/** Every event of a job up to its end. */
export function eventsOf(page: Page, jobId: string): Promise<JobEvent[]> {
	return page.evaluate(async (id) => {
		const events: JobEvent[] = [];
		for await (const event of window.mondrian.events(id)) events.push(event);
		return events;
	}, jobId);
}

export async function resultOf(page: Page, jobId: string): Promise<JobResult> {
	await eventsOf(page, jobId);
	const result = await page.evaluate((id) => window.mondrian.result(id), jobId);
	if (result === undefined) throw new Error('no result was stored');
	return result;
}

/** Resolves when the running job has come to a phase. */
export function phaseOf(page: Page, jobId: string, phase: string): Promise<void> {
	return page.evaluate(
		async ([id, wanted]) => {
			for await (const event of window.mondrian.events(id)) {
				if (event.type === 'status_update' && event.phase === wanted) return;
			}
			throw new Error(`the job ended without ${wanted}`);
		},
		[jobId, phase] as const,
	);
}

/** A page whose engine worker runs `patch` first: faults and slowness are put in on the way, not built in. */
export async function openPatched(browser: Browser, url: string, patch: string): Promise<Page> {
	// Without a service worker, so that the script passes here.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	await patchWorker(context, patch);
	const page = await context.newPage();
	await open(page, url);
	return page;
}

async function patchWorker(context: BrowserContext, patch: string): Promise<void> {
	await context.route('**/assets/engine.worker-*.js', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: `{${patch}}\n${await response.text()}` });
	});
}

/** Each reading of a result from the GPU takes so much longer: a slow device. */
export const slowBy = (ms: number): string =>
	`{ const map = GPUBuffer.prototype.mapAsync;
	GPUBuffer.prototype.mapAsync = async function (...given) {
		await new Promise((resolve) => setTimeout(resolve, ${String(ms)}));
		return map.apply(this, given);
	}; }`;

/** From its sixth token on, an answer to a question says the same six again and again: a model that lost its way. */
export const circling = `{
	let asked = false;
	const said = [];
	let count = 0;
	self.addEventListener('message', ({ data }) => {
		if (JSON.stringify(data).includes('"task":"ask"')) asked = true;
	});
	const range = GPUBuffer.prototype.getMappedRange;
	GPUBuffer.prototype.getMappedRange = function (...given) {
		const bytes = range.apply(this, given);
		if (!asked || bytes.byteLength !== 4) return bytes;
		const token = new Int32Array(bytes);
		if (said.length < 6) said.push(token[0]);
		else token[0] = said[count % 6];
		count += 1;
		return bytes;
	}; }`;

export const jobOf = (page: Page, jobId: string): Promise<Job | undefined> =>
	page.evaluate((id) => window.mondrian.job(id), jobId);

export const cancel = (page: Page, jobId: string): Promise<void> =>
	page.evaluate((id) => window.mondrian.cancel(id), jobId);

export { expect } from '@playwright/test';
