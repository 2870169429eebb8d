/** The page and its API, as the tests use them. */
import type { Page } from '@playwright/test';
import type { AskApiOptions, SubmitApiOptions } from '../../src/api/mondrian-api';
import type { Job } from '../../src/domain/job/job';
import type { JobEvent } from '../../src/domain/job/job-event';
import type { JobResult } from '../../src/domain/job/result';

export { runOn, showAdvanced } from '../../scripts/run-on.mjs';

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

export const jobOf = (page: Page, jobId: string): Promise<Job | undefined> =>
	page.evaluate((id) => window.mondrian.job(id), jobId);

export const cancel = (page: Page, jobId: string): Promise<void> =>
	page.evaluate((id) => window.mondrian.cancel(id), jobId);

export const removeJob = (page: Page, jobId: string): Promise<void> =>
	page.evaluate((id) => window.mondrian.remove(id), jobId);

export const show = (page: Page, path: string): Promise<string> =>
	page.evaluate((hash) => (location.hash = `#/${hash}`), path);
