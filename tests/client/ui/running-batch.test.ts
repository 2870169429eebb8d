/** A batch while it runs: what waits has a picture, what is pressed shows at once, its end is told. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/style/base.css';
import type { AppState } from '../../../src/state/app-state';
import QueueScreen from '../../../src/ui/queue/QueueScreen.svelte';
import BatchEnd from '../../../src/ui/shell/BatchEnd.svelte';
import { cleanPage } from '../../support/clean-page';
import { photoWithThumbnail } from '../../support/exif-photo';
import { rawAnswer } from '../../support/samples';
import { answers, provenance, ScriptedEngine } from '../../support/scripted-engine';

const { open, show, close } = cleanPage([1280, 800]);
const wait = { timeout: 20_000 };

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

async function picture(colour: string, width: number, height: number): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = colour;
	pen.fillRect(0, 0, width, height);
	return canvas.convertToBlob({ type: 'image/jpeg' });
}

/** An engine that holds on until it is let go, cancelled or not. */
function held(): {
	readonly engine: ScriptedEngine;
	readonly letGo: () => void;
	readonly isCalledOff: () => boolean;
} {
	let isFree = false;
	let now: AbortSignal | undefined;
	const open: (() => void)[] = [];
	const engine = new ScriptedEngine(async (request, emit, signal) => {
		now = signal;
		emit({ type: 'loaded', provenance });
		emit({ type: 'prefill' });
		if (!isFree) await new Promise<void>((resolve) => open.push(resolve));
		if (signal.aborted) return { type: 'cancelled', text: '' };
		return answers(rawAnswer())(request, emit, signal);
	});
	const letGo = (): void => {
		isFree = true;
		for (const resolve of open) resolve();
	};
	return { engine, letGo, isCalledOff: () => now?.aborted === true };
}

async function submit(app: AppState, count: number, photo: Blob): Promise<readonly string[]> {
	const files = Array.from(
		{ length: count },
		(_, i) => new File([photo], `photo ${String(i)}.jpg`, { type: 'image/jpeg' }),
	);
	const ids = await app.queue.submit(files);
	await expect.poll(() => app.queue.job(ids[0]!)?.status, wait).toBe('running');
	return ids;
}

const rows = (): readonly (string | null | undefined)[] =>
	[...document.querySelectorAll('li a[data-job]')].map((link) => link.getAttribute('data-job'));
const rowOf = (id: string): HTMLElement =>
	document.querySelector(`[data-job="${id}"]`)!.closest('li')!;

async function colourOf(image: HTMLImageElement): Promise<readonly number[]> {
	await image.decode();
	const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
	pen.drawImage(image, 0, 0, 1, 1);
	return [...pen.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
}

it('what waits is shown by the small picture that its camera has put into it', async () => {
	const { engine, letGo } = held();
	const { app } = await open(engine);
	const photo = await photoWithThumbnail(
		await picture('blue', 900, 600),
		await picture('red', 160, 120),
	);
	const ids = await submit(app, 3, photo);
	show(QueueScreen, { app, queue: app.queue, photos: app.photos, batchId: '' });
	await expect.poll(() => rows().length, wait).toBe(3);
	const last = rowOf(ids[2]!);
	await expect.poll(() => last.querySelector('img'), wait).not.toBeNull();
	expect(app.queue.job(ids[2]!)?.status).toBe('queued');
	const [red = 0, , blue = 255] = await colourOf(last.querySelector('img')!);
	expect(red).toBeGreaterThan(200);
	expect(blue).toBeLessThan(50);
	letGo();
	await expect.poll(() => app.queue.open.length, wait).toBe(0);
});

it('what is taken next goes up, says so, and keeps the focus; what is called off says so at once', async () => {
	const { engine, letGo, isCalledOff } = held();
	const { app } = await open(engine);
	const ids = await submit(app, 4, await picture('blue', 90, 60));
	show(QueueScreen, { app, queue: app.queue, photos: app.photos, batchId: '' });
	await expect.poll(rows, wait).toEqual(ids);
	const next = page.getByRole('button', { name: 'Next', exact: true });
	(next.last().element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	const [first, second, third, fourth] = ids;
	await expect.poll(rows, wait).toEqual([first, fourth, second, third]);
	await expect.poll(() => rowOf(fourth!).textContent, wait).toContain('next in line');
	await expect.poll(() => rowOf(fourth!).contains(document.activeElement), wait).toBe(true);
	// The engine needs a while to stop: nobody is left to wonder.
	await page.getByRole('button', { name: 'Cancel all' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Cancel all' }).click();
	await expect.poll(() => rowOf(first!).textContent, wait).toContain('cancelling…');
	await expect.poll(isCalledOff, wait).toBe(true);
	expect(app.queue.job(first!)?.status).toBe('running');
	letGo();
	await expect
		.poll(() => ids.map((id) => app.queue.job(id)?.status), wait)
		.toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
});

describe('the end of a batch', () => {
	const told: [string, NotificationOptions | undefined][] = [];
	beforeEach(() => {
		told.length = 0;
		document.title = 'Queue · Mondrian';
	});

	function away(permission: NotificationPermission): void {
		vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
		vi.spyOn(navigator.serviceWorker, 'getRegistration').mockResolvedValue({
			showNotification: (title: string, options?: NotificationOptions) => {
				told.push([title, options]);
				return Promise.resolve();
			},
		} as ServiceWorkerRegistration);
		vi.stubGlobal('Notification', { permission });
	}

	async function runBatch(count: number): Promise<void> {
		const { engine, letGo } = held();
		const { app } = await open(engine);
		show(BatchEnd, { queue: app.queue });
		await submit(app, count, await picture('blue', 90, 60));
		letGo();
		await expect.poll(() => app.queue.open.length, wait).toBe(0);
	}

	it('is told to whoever allowed it and is elsewhere, and in the title', async () => {
		away('granted');
		await runBatch(2);
		await expect.poll(() => told.length, wait).toBe(1);
		expect(told[0]?.[0]).toContain('2');
		expect(told[0]?.[1]?.tag).toBe('mondrian-batch');
		expect(document.title).toBe(told[0]?.[0]);
		vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
		document.dispatchEvent(new Event('visibilitychange'));
		expect(document.title).toBe('Queue · Mondrian');
	});

	it('is in the title alone where it was not allowed, and nowhere for a single photo', async () => {
		away('default');
		await runBatch(2);
		await expect.poll(() => document.title, wait).not.toBe('Queue · Mondrian');
		expect(told).toEqual([]);
		document.title = 'Queue · Mondrian';
		await close();
		vi.stubGlobal('Notification', { permission: 'granted' });
		await runBatch(1);
		expect(told).toEqual([]);
		expect(document.title).toBe('Queue · Mondrian');
	});
});
