// npm run critique: the main job without a window. Exit: 0 done, 2 usage or missing thing, 3 a job failed, 4 cancelled.
import { mkdirSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseCritique, usage, UsageError } from './critique-options.mjs';
import { describeResult } from './describe-result.mjs';
import { buildApp, installPackages } from './setup.mjs';

const isPicture = /\.(jpe?g|png|webp|avif|heic|heif|gif|bmp)$/iu;

function fail(message) {
	console.error(message);
	process.exit(2);
}

let options;
try {
	options = parseCritique(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	fail(`${error.message}\n${usage}`);
}
if (options.help) {
	console.log(usage);
	process.exit(0);
}
const missing = options.paths.find((path) => !existsSync(path));
if (missing !== undefined) fail(`There is no file or folder "${missing}".`);
const photos = options.paths.flatMap((path) =>
	statSync(path).isDirectory()
		? readdirSync(path)
				.filter((name) => isPicture.test(name))
				.sort()
				.map((name) => join(path, name))
		: [path],
);
if (photos.length === 0) fail('The folder holds no photo.');
if (options.out !== undefined) mkdirSync(options.out, { recursive: true });

installPackages();
buildApp();
const { handOver, openApp } = await import('./app-page.mjs');
const { page, close } = await openApp({ headed: options.headed });

let cancelled = false;
let running;
process.on('SIGINT', () => {
	if (cancelled) process.exit(4);
	cancelled = true;
	// The job ends by itself with its `cancelled` event; a second ^C does not wait for it.
	if (running !== undefined) void page.evaluate((id) => window.mondrian.cancel(id), running);
});

/** Follows a job to its end, telling what happens as it happens. */
async function follow(jobId) {
	running = jobId;
	const timer = setTimeout(
		() => void page.evaluate((id) => window.mondrian.cancel(id), jobId),
		options.timeoutMs,
	);
	await page.evaluate(async (id) => {
		for await (const event of window.mondrian.events(id)) await window.tell(event);
	}, jobId);
	clearTimeout(timer);
	running = undefined;
	return page.evaluate((id) => window.mondrian.result(id), jobId);
}

function tell(event) {
	if (options.json) console.log(JSON.stringify(event));
	else if (event.type === 'status_update')
		console.error(`${String(event.progress).padStart(3)} %  ${event.message}`);
	else if (event.type === 'thinking_update') console.error(`       ${event.message}`);
	else if (event.type === 'error') console.error(`       ${event.message}`);
}
await page.exposeFunction('tell', tell);

let failures = 0;
async function report(photo, result) {
	if (result.status !== 'done') failures += 1;
	console.log(options.json ? JSON.stringify(result) : `${describeResult(result)}\n`);
	if (options.out === undefined || result.question !== undefined) return;
	const name = join(options.out, `${basename(photo, extname(photo))}.${result.advisor}`);
	writeFileSync(`${name}.json`, `${JSON.stringify(result, undefined, '\t')}\n`);
	if (result.kind !== 'critique') return;
	writeFileSync(
		`${name}.html`,
		await page.evaluate((id) => window.mondrian.report(id), result.jobId),
	);
}

const { advisor: _advisor, ...askOptions } = options.submit;
for (const photo of photos) {
	if (cancelled) break;
	const file = await handOver(page, photo);
	const ids = await page.evaluate(
		([f, submit]) => window.mondrian.submit(f, submit),
		[file, options.submit],
	);
	for (const id of ids) {
		if (cancelled) await page.evaluate((job) => window.mondrian.cancel(job), id);
		const result = await follow(id);
		await report(photo, result);
		if (result.kind !== 'critique') continue;
		for (const question of options.asks) {
			if (cancelled) break;
			const asked = await page.evaluate(
				([job, q, o]) => window.mondrian.ask(job, q, o),
				[id, question, askOptions],
			);
			await report(photo, await follow(asked));
		}
	}
}
await close();
process.exit(cancelled ? 4 : failures > 0 ? 3 : 0);
