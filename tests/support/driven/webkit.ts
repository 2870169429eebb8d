/**
 * WebKitGTK over WebDriver, in a display that nobody sees. MiniBrowser keeps nothing while it is driven: a private
 * window; another browser on the same engine keeps what pages store.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { WebDriver } from 'selenium-webdriver';
import { Builder, By, Capabilities, until } from 'selenium-webdriver';
import { findWebkit } from '../../../scripts/other-browsers.mjs';
import type { Driven } from './driven';
import { unprovoked } from './driven';

const limitMs = 300_000;

/** The site must be one that notes its problems: this driver tells nothing of the console. */
export const startWebkit = (): Promise<Driven> => start(findWebkit()!.browser);
export const startLastingWebkit = (): Promise<Driven> =>
	start(resolve('tests/support/driven/lasting-webkit.py'));

async function start(browser: string): Promise<Driven> {
	const { driver: command, display } = findWebkit()!;
	const home = mkdtempSync(join(tmpdir(), 'mondrian-webkit-'));
	const downloads = join(home, 'downloads');
	mkdirSync(downloads);
	writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
	const screen = spawn(display, ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [port, number] = await Promise.all([freePort(), firstLine(screen)]);
	const running = spawn(command, [`--port=${String(port)}`], {
		stdio: 'ignore',
		env: {
			...process.env,
			DISPLAY: `:${number}`,
			HOME: home,
			XDG_CONFIG_HOME: home,
			MONDRIAN_STORE: home,
			MONDRIAN_DOWNLOADS: downloads,
			// Its sandbox wants what a container has not.
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
		},
	});
	const page = await session(port, browser);
	await page.manage().setTimeouts({ script: limitMs, pageLoad: limitMs });
	const run = (task: (...given: never[]) => unknown, ...given: readonly unknown[]) =>
		inPage(page, task, given);
	return {
		name: `WebKitGTK ${(await page.getCapabilities()).get('browserVersion') as string}`,
		downloads,
		open: (address) => page.get(address),
		reload: () => page.navigate().refresh(),
		run,
		choose: async (testId, path) => {
			const input = By.css(`input[data-testid="${testId}"]`);
			await (await page.wait(until.elementLocated(input), limitMs)).sendKeys(resolve(path));
		},
		click: async (xpath) => {
			await (await page.wait(until.elementLocated(By.xpath(xpath)), limitMs)).click();
		},
		problems: async () =>
			unprovoked(
				(await run(() => JSON.parse(sessionStorage.getItem('problems') ?? '[]'))) as string[],
			),
		close: async () => {
			await page.quit();
			running.kill();
			screen.kill();
			rmSync(home, { recursive: true, force: true });
		},
	} as Driven;
}

async function session(port: number, binary: string): Promise<WebDriver> {
	const capabilities = new Capabilities({
		browserName: 'MiniBrowser',
		'webkitgtk:browserOptions': { binary, args: ['--automation'] },
	});
	for (let left = 100; ; left -= 1) {
		try {
			const address = `http://127.0.0.1:${String(port)}`;
			return await new Builder().usingServer(address).withCapabilities(capabilities).build();
		} catch (error) {
			// The driver does not say when it listens.
			if (left === 0 || !String(error).includes('ECONNREFUSED')) throw error;
			await new Promise((done) => setTimeout(done, 100));
		}
	}
}

async function inPage(
	page: WebDriver,
	task: (...given: never[]) => unknown,
	given: readonly unknown[],
): Promise<unknown> {
	const answer: { value?: unknown; error?: string } = await page.executeAsyncScript(
		`const done = arguments[arguments.length - 1];
		(async () => (${String(task)})(...arguments[0]))().then(
			(value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`,
		given,
	);
	if (answer.error !== undefined) throw new Error(answer.error);
	return answer.value;
}

function freePort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => {
				done(port);
			});
		});
	});
}

function firstLine(child: ChildProcess): Promise<string> {
	return new Promise((done, failed) => {
		let said = '';
		child.stdout!.on('data', (data) => {
			said += String(data);
			if (said.includes('\n')) done(said.trim());
		});
		child.once('close', () => {
			failed(new Error('No display could be started'));
		});
	});
}
