/** The real engine with faults put in on the way to the browser, not built in. */
import type { Browser, Page } from '@playwright/test';

/**
 * Runs in the worker before its own script. `pace`: each reading of a result from the GPU takes so
 * many milliseconds longer, as on a slow device. `lose`: the device, or the next one. `hush`: no
 * reading comes back any more. `circle`: from its sixth token on, the next answer says the same
 * six again and again, as a model that lost its way.
 */
const patch = (paceMs: number): string => `{
	let pace = ${String(paceMs)}, silent = false, circling = false, lose, toLose = false;
	let said = [], count = 0;
	new BroadcastChannel('fault').onmessage = ({ data }) => {
		if (data.pace !== undefined) pace = data.pace;
		if (data.hush) silent = true;
		if (data.circle !== undefined) { circling = data.circle; said = []; count = 0; }
		if (data.lose) { if (lose) lose(); else toLose = true; }
	};
	const request = GPUAdapter.prototype.requestDevice;
	GPUAdapter.prototype.requestDevice = async function (...given) {
		const made = await request.apply(this, given);
		// As a driver loses it, not as \`destroy\` would say.
		const lost = new Promise((resolve) => {
			lose = () => {
				resolve({ reason: 'unknown', message: 'lost by the test' });
				made.destroy();
			};
		});
		Object.defineProperty(made, 'lost', { value: lost });
		if (toLose) { toLose = false; setTimeout(lose); }
		return made;
	};
	const map = GPUBuffer.prototype.mapAsync;
	GPUBuffer.prototype.mapAsync = async function (...given) {
		if (silent) return new Promise(() => undefined);
		if (pace > 0) await new Promise((resolve) => setTimeout(resolve, pace));
		return map.apply(this, given);
	};
	const range = GPUBuffer.prototype.getMappedRange;
	GPUBuffer.prototype.getMappedRange = function (...given) {
		const bytes = range.apply(this, given);
		if (!circling || bytes.byteLength !== 4) return bytes;
		const token = new Int32Array(bytes);
		if (said.length < 6) said.push(token[0]);
		else token[0] = said[count % 6];
		count += 1;
		return bytes;
	}; }`;

interface Fault {
	readonly pace?: number;
	readonly lose?: true;
	readonly hush?: true;
	readonly circle?: boolean;
}

export class FaultyEngine {
	readonly page: Page;
	/** for workers that start later; whoever runs hears of it at once */
	#paceMs = 0;

	private constructor(page: Page) {
		this.page = page;
	}

	static async open(
		browser: Browser,
		viewport = { width: 1280, height: 900 },
	): Promise<FaultyEngine> {
		// Without a service worker, so that the script passes here.
		const context = await browser.newContext({ serviceWorkers: 'block', viewport });
		const faulty = new FaultyEngine(await context.newPage());
		await context.route('**/assets/engine.worker-*.js', async (route) => {
			const response = await route.fetch();
			const body = `${patch(faulty.#paceMs)}\n${await response.text()}`;
			await route.fulfill({ response, body });
		});
		return faulty;
	}

	async slowBy(ms: number): Promise<void> {
		this.#paceMs = ms;
		await this.cause({ pace: ms });
	}

	/** As quick as it is, and right. */
	async mend(): Promise<void> {
		await this.slowBy(0);
		await this.cause({ circle: false });
	}

	cause(fault: Fault): Promise<void> {
		return this.page.evaluate((each) => {
			const channel = new BroadcastChannel('fault');
			channel.postMessage(each);
			channel.close();
		}, fault);
	}
}
