/** Servers of one's own: a stand-in that sees for the pictures, llama.cpp's own for the rest. */
import { spawn } from 'node:child_process';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { startLlama } from '../../scripts/llama-server.mjs';
import { serve } from '../../scripts/serve.mjs';
import { rightAnswers } from '../support/general-answers';
import type { ModelServer } from '../support/model-server';
import { modelServer, streams } from '../support/model-server';
import { ask, eventsOf, expect, kingfisher, resultOf, submit, test } from './app';
import { open } from './page';

const executablePath = findBrowser();
const raw = rightAnswers[0]!.raw;
const words = raw.match(/.{1,12}/gsu)!;

/** The app as `npm start -- --server` gives it, in a browser profile of its own. */
async function withServer(
	page: Page,
	model: { readonly origin: string; readonly key?: string },
	task: () => Promise<void>,
): Promise<void> {
	const site = await serve('dist', { model });
	try {
		await open(page, site.url);
		await task();
	} finally {
		await site.close();
	}
}

/** The picture of a chat, as it was sent. */
function pictureIn(server: ModelServer): Buffer {
	const [message] = server.chats[0]!.body.messages as { content: unknown }[];
	const [image] = message!.content as { image_url: { url: string } }[];
	const [head, data = ''] = image!.image_url.url.split(',');
	expect(head).toBe('data:image/jpeg;base64');
	return Buffer.from(data, 'base64');
}

/** Sides of a baseline JPEG. */
function sidesOf(jpeg: Buffer): readonly [number, number] {
	for (let i = 2; i < jpeg.length; i += 2 + jpeg.readUInt16BE(i + 2)) {
		if (jpeg[i + 1]! >= 0xc0 && jpeg[i + 1]! <= 0xc2)
			return [jpeg.readUInt16BE(i + 7), jpeg.readUInt16BE(i + 5)];
	}
	throw new Error('no frame');
}

test('a server is added on its page, criticises a photo, and it is said where the photo goes', async ({
	page,
}) => {
	const server = await modelServer({
		key: 'secret',
		plays: [streams(words, { counts: 'timings', promptTokens: 2200 })],
	});
	await withServer(page, { origin: server.address, key: 'secret' }, async () => {
		await page.evaluate(() => (location.hash = '#/server'));
		await expect(page.getByText(`Given to npm start: ${server.address}`)).toBeVisible();
		await expect(
			page.getByText(`Photos for its models go to ${server.address}, on this machine.`),
		).toBeVisible();
		await page.getByRole('button', { name: 'Add and use: seeing-model' }).click();
		await expect(page.getByRole('heading', { name: 'Your servers' })).toBeVisible();
		await expect(page.getByRole('link', { name: `Photos go to ${server.address}` })).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map((each) => `${each.id} ${each.nodes[0]?.html ?? ''}`)).toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: 640 });
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
		).toBeLessThanOrEqual(0);
		await page.setViewportSize({ width: 1280, height: 900 });

		await page.evaluate(() => (location.hash = '#/'));
		await expect(page.getByRole('note')).toContainText(`Your photos go to ${server.address}`);
		const id = await submit(page, kingfisher);
		await eventsOf(page, id);
		const result = await resultOf(page, id);
		expect(result).toMatchObject({
			status: 'done',
			kind: 'critique',
			egress: 'this-machine',
			model: {
				id: `${server.address} seeing-model`,
				engine: 'server',
				server: server.address,
				bound: 'grammar',
				honoured: { temperature: true, seed: true },
			},
			usage: { promptTokens: 2200, completionTokens: words.length * 2 },
		});
		expect(server.chats).toHaveLength(1);
		const picture = pictureIn(server);
		expect(Math.max(...sidesOf(picture))).toBeLessThanOrEqual(1344);
		expect(picture.includes('Exif')).toBe(false);
		// What was asked is kept; the key is in nothing that the page has.
		const told = await page.evaluate(async (job) => {
			const { mondrian } = window;
			return JSON.stringify([await mondrian.result(job), await mondrian.diagnostics()]);
		}, id);
		expect(told).not.toContain('secret');

		await page.evaluate(() => (location.hash = '#/server'));
		await page.getByRole('button', { name: 'Forget this server' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Forget this server' }).click();
		await expect(page.getByRole('heading', { name: 'Your servers' })).toBeHidden();
		await expect(page.getByText('Photos stay on this device')).toBeVisible();
	});
	await server.close();
});

test('a server that goes away costs no photo and holds up no other model: its jobs wait, and go on when it is back', async ({
	page,
}) => {
	const first = await modelServer({ plays: [streams(words)] });
	await withServer(page, { origin: first.address }, async () => {
		const [model] = await page.evaluate(() => window.mondrian.engine.add({ server: 'given' }));
		await first.close();
		const id = await submit(page, kingfisher, { model: model! });
		await expect
			.poll(() => page.evaluate(() => window.mondrian.queue.state().reason?.code))
			.toBe('server_unreachable');
		expect(await page.evaluate((job) => window.mondrian.job(job), id)).toMatchObject({
			status: 'queued',
			waitsFor: 'server',
			attempt: 1,
		});
		await expect(page.getByText('The queue is waiting.')).toBeVisible();
		// What is for Loupe goes on meanwhile, and the page says which waits, and why.
		const loupe = await submit(page, kingfisher, { model: 'loupe' });
		const banner = page
			.getByRole('status')
			.filter({ hasText: `1 is waiting for ${first.address}.` });
		await expect(banner).toContainText('Work for other models continues.');
		expect((await resultOf(page, loupe)).status).toBe('done');
		expect(await page.evaluate((job) => window.mondrian.job(job), id)).toMatchObject({
			status: 'queued',
			waitsFor: 'server',
			attempt: 1,
		});
		const second = await modelServer({
			port: Number(new URL(first.address).port),
			plays: [streams(words)],
		});
		await page.evaluate(() => window.mondrian.queue.resume());
		expect(await resultOf(page, id)).toMatchObject({ status: 'done', kind: 'critique' });
		await second.close();
	});
});

test('a question goes to llama.cpp’s own server: it streams, is counted, and can be called off', async ({
	page,
}) => {
	const llama = await startLlama({ contextTokens: 8192, slots: 2 });
	await withServer(page, { origin: llama.address }, async () => {
		const [model] = await page.evaluate(() => window.mondrian.engine.add({ server: 'given' }));
		expect(model).toBe(`${llama.address} smollm2`);
		const critique = await submit(page, kingfisher);
		await eventsOf(page, critique);
		// Too few for this small model to go round in circles, which would be no answer of its own.
		const options = { model: model!, maxTokens: 24 };
		const question = await ask(page, critique, 'Write a verse on it for my grandmother.', options);
		await eventsOf(page, question);
		const answered = await resultOf(page, question);
		expect(answered).toMatchObject({
			status: 'done',
			kind: 'answer',
			// So small a model goes round in circles at times; the question is then answered by code.
			answered: { by: expect.stringMatching(/^(?:model|code)$/u) as unknown as string },
			egress: 'this-machine',
			model: { engine: 'server', server: llama.address, bound: 'none' },
		});
		expect(answered.usage?.promptTokens).toBeGreaterThan(40);
		expect(answered.usage?.completionTokens).toBeGreaterThan(0);

		const long = await ask(page, critique, 'Write a long saga on it for my grandmother.', {
			model: model!,
		});
		const busy = async () => {
			const slots: unknown = await (await fetch(`${llama.address}/slots`)).json();
			return (slots as { is_processing: boolean }[]).filter((slot) => slot.is_processing).length;
		};
		await expect.poll(busy).toBe(1);
		await page.evaluate((id) => window.mondrian.cancel(id), long);
		await expect.poll(busy).toBe(0);
		expect((await resultOf(page, long)).status).toBe('cancelled');
		// A picture for a model that has no eyes: the queue says so, and sends nothing.
		await submit(page, kingfisher, { model: model! });
		await expect
			.poll(() => page.evaluate(() => window.mondrian.queue.state().reason?.code))
			.toBe('no_image_input');
	});
	await llama.close();
});

/** Types an address on the page, and asks. */
async function askTyped(page: Page, address: string, key = ''): Promise<void> {
	await page.evaluate(() => (location.hash = '#/server'));
	await page.getByLabel('Address', { exact: true }).fill(address);
	await page.getByLabel('Key, if it needs one').fill(key);
	await page.getByRole('button', { name: 'Ask it what it has' }).click();
}

test('a page reaches a server at another address by one thread alone, with its key, on every kind of host', async ({
	page,
}) => {
	for (const sent of [undefined, {}]) {
		const server = await modelServer({ cors: true, key: 'secret', plays: [streams(words)] });
		const site = await serve('dist', sent === undefined ? {} : { sent });
		await open(page, site.url);
		await askTyped(page, server.address);
		await expect(page.getByRole('alert')).toContainText('It needs a key');
		await askTyped(page, server.address, 'secret');
		await page.getByRole('button', { name: 'Add and use: seeing-model' }).click();
		await expect(page.getByRole('heading', { name: 'Your servers' })).toBeVisible();
		// The service worker brings the policy from here on, whatever the host sends.
		await page.evaluate(() => navigator.serviceWorker.ready);
		await page.reload();
		const result = await resultOf(page, await submit(page, kingfisher));
		expect(result).toMatchObject({ status: 'done', model: { server: server.address } });
		expect(server.chats[0]?.headers.authorization).toBe('Bearer secret');
		// No other thread gets there.
		const reached = await page.evaluate(
			(address) =>
				fetch(`${address}/v1/models`).then(
					() => true,
					() => false,
				),
			server.address,
		);
		expect(reached).toBe(false);
		const kept = await page.evaluate(async () => {
			const backup = await window.mondrian.exportHistory();
			return [...new Uint8Array(await backup.arrayBuffer())].map((b) => String.fromCharCode(b));
		});
		expect(kept.join('')).not.toContain('secret');
		await site.close();
		await server.close();
	}
});

test('what stands between a page and a server is said, with what to do about it', async ({
	page,
	site,
}) => {
	const closed = await modelServer();
	await open(page, site.url);
	await askTyped(page, closed.address);
	await expect(page.getByRole('alert')).toContainText('does not accept requests from web pages');
	await expect(page.getByText(`OLLAMA_ORIGINS=${new URL(site.url).origin}`)).toBeVisible();
	await closed.close();
	await askTyped(page, closed.address);
	await expect(page.getByRole('alert')).toContainText('Nothing answers there');
	await askTyped(page, 'http://192.168.0.250:8080');
	await expect(page.getByRole('alert')).toContainText('npm start -- --server');
	await askTyped(page, 'no address at all');
	await expect(page.getByText('“no address at all” isn’t a server address')).toBeVisible();
});

test('a page from elsewhere reaches this machine once the browser lets it', async () => {
	const server = await modelServer({ cors: true });
	const host = await serve('dist');
	const { port } = new URL(host.url);
	const origin = `http://mondrian.test:${port}`;
	const browser = await chromium.launch({
		...(executablePath !== undefined && { executablePath }),
		args: [
			...browserFlags(),
			'--host-resolver-rules=MAP mondrian.test 127.0.0.1',
			`--unsafely-treat-insecure-origin-as-secure=${origin}`,
			`--ip-address-space-overrides=127.0.0.1:${port}=public`,
		],
	});
	const context = await browser.newContext();
	const page = await context.newPage();
	await open(page, origin);
	await askTyped(page, server.address);
	await expect(page.getByRole('alert')).toContainText(
		'does not let pages use this machine’s network',
	);
	await context.grantPermissions(['local-network-access'], { origin });
	await askTyped(page, server.address);
	await expect(page.getByRole('button', { name: 'Add and use: seeing-model' })).toBeVisible();
	await browser.close();
	await host.close();
	await server.close();
});

function command(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
	const env = { ...process.env, MONDRIAN_SERVER_KEY: 'secret' };
	const child = spawn(process.execPath, ['scripts/critique.mjs', ...args], { env });
	let out = '';
	let err = '';
	child.stdout.on('data', (data: Buffer) => (out += data.toString()));
	child.stderr.on('data', (data: Buffer) => (err += data.toString()));
	return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

test('npm run critique -- --server asks the server, and says so', async () => {
	const server = await modelServer({ dialect: 'vllm', key: 'secret', plays: [streams(words)] });
	const { code, out, err } = await command(kingfisher, '--server', server.address, '--no-updates');
	expect(err).toContain(`go to the server ${server.address}, on this machine, with its key`);
	expect(out).toContain(`The photo went to ${server.address}, on this machine.`);
	expect(out + err).not.toContain('secret');
	expect(code).toBe(0);
	expect(server.chats).toHaveLength(1);

	const other = await command(kingfisher, '--server', server.address, '--model', 'blind-model');
	expect(other).toMatchObject({ code: 2 });
	expect(other.err).toContain('There is no model "blind-model".');
	await server.close();
	const gone = await command(kingfisher, '--server', server.address);
	expect(gone).toMatchObject({ code: 2 });
	expect(gone.err).toContain('The server does not answer.');
});
