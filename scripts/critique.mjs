// npm run critique: the main job without a window. Exit: 0 done, 2 usage or missing thing, 3 a job failed or a file could not be opened, 4 cancelled.
import { mkdirSync, existsSync, writeFileSync } from 'node:fs';
import { kindOfPath, sortFolder } from '../src/domain/photo/folder-rules.mjs';
import { parseCritique, usage, UsageError } from './critique-options.mjs';
import { describeResult } from './describe-result.mjs';
import { freePath, outNames } from './out-names.mjs';
import { describeLeft, readHead, walkPaths } from './photo-walk.mjs';
import { describeServer } from './server-options.mjs';
import { buildApp, installPackages } from './setup.mjs';

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
const { files, unopened } = walkPaths(options.paths);
for (const { file, reason } of unopened) console.error(`${file} cannot be opened: ${reason}.`);
const isPossible = ({ isNamed, path }) =>
	isNamed || ['photo', 'raw', 'uncertain'].includes(kindOfPath(path));
if (!files.some(isPossible)) fail('No photo was found.');

installPackages();
buildApp();
const { canDecode, handOver, openApp } = await import('./app-page.mjs');
if (options.server !== undefined) console.error(describeServer(options.server));
const { page, close } = await openApp({
	headed: options.headed,
	language: options.language,
	model: options.server,
	on: options.on,
});
if (options.server !== undefined) {
	try {
		options.submit.model = await page.evaluate(modelOfServer, options.submit.model);
	} catch (error) {
		await close();
		fail(
			error.message.split('\n')[0].replace(/^page\.evaluate: (?:Error: |MondrianError: )?/u, ''),
		);
	}
}
const inFolders = files.filter(({ isNamed }) => !isNamed);
const sorted = await sortFolder(
	inFolders,
	({ file }) => canDecode(page, file),
	async (each) => readHead(each),
);
// What was named is always tried.
const photos = files
	.filter((each) => each.isNamed || sorted.photos.includes(each))
	.map(({ file }) => file);
const left = describeLeft(photos.length, sorted.left);
if (left !== undefined) console.error(left);
for (const { file } of sorted.refused)
	console.error(`${file} is no photo that this browser reads.`);
if (photos.length === 0) {
	await close();
	fail('No photo was found.');
}
if (options.out !== undefined) mkdirSync(options.out, { recursive: true });
const names = outNames(photos);

/** Makes the models of the server choosable; which of them it is to be. Runs in the page. */
async function modelOfServer(name) {
	const ids = await window.mondrian.engine.add({
		server: 'given',
		...(name !== undefined && { models: [name] }),
	});
	if (ids.length === 1) return ids[0];
	const names = ids.map((id) => id.slice(id.indexOf(' ') + 1)).join(', ');
	throw new Error(`The server has several models; name one with --model: ${names}.`);
}

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
		const { mondrian, tell } = window;
		// Nobody is here to mend the machine: the job ends with what the queue would wait for.
		const watch = setInterval(() => {
			if (mondrian.queue.state().reason !== undefined) void mondrian.cancel(id);
		}, 500);
		for await (const event of mondrian.events(id)) await tell(event);
		clearInterval(watch);
	}, jobId);
	clearTimeout(timer);
	running = undefined;
	return page.evaluate(resultOf, jobId);
}

/** What a job came to, also when it never ran. Runs in the page. */
async function resultOf(jobId) {
	const { mondrian } = window;
	const result = await mondrian.result(jobId);
	const { reason } = mondrian.queue.state();
	const { photo, advisorId: advisor } = await mondrian.job(jobId);
	const unrun = { type: 'result', jobId, photo, advisor, status: 'cancelled' };
	if (reason === undefined || result?.status === 'done') return result ?? unrun;
	// A job that waited for the machine has not failed for the app; for a command it has.
	// For the next photo the machine may be well again.
	await mondrian.queue.resume();
	const message = reason.detail === undefined ? reason.code : `${reason.code}: ${reason.detail}`;
	return { ...unrun, ...result, status: 'failed', failure: { ...reason, message } };
}

function tell(event) {
	if (options.json) console.log(JSON.stringify(event));
	else if (event.type === 'status_update')
		console.error(`${String(event.progress).padStart(3)} %  ${event.message}`);
	else if (event.type === 'thinking_update') console.error(`       ${event.message}`);
	else if (event.type === 'error') console.error(`       ${event.message}`);
}
await page.exposeFunction('tell', tell);

let failures = unopened.length;
async function report(photo, result) {
	if (result.status !== 'done') failures += 1;
	console.log(options.json ? JSON.stringify(result) : `${describeResult(result)}\n`);
	if (options.out === undefined || result.question !== undefined) return;
	const endings = ['.json', '.html'];
	const name = freePath(options.out, `${names.get(photo)}.${result.advisor}`, endings);
	writeFileSync(`${name}.json`, `${JSON.stringify(result, undefined, '\t')}\n`);
	if (result.kind !== 'critique') return;
	writeFileSync(
		`${name}.html`,
		await page.evaluate((id) => window.mondrian.report(id), result.jobId),
	);
}

/** Photos in the queue at a time: a server may work on many, this device on one. */
const most = options.server === undefined ? 1 : 64;
const rest = [...photos];
const queued = [];

/** Fills the queue with the next photos. */
async function handIn() {
	while (!cancelled && queued.length < most && rest.length > 0) {
		const photo = rest.shift();
		try {
			const file = await handOver(page, photo);
			const ids = await page.evaluate(
				([f, submit]) => window.mondrian.submit(f, submit),
				[file, options.submit],
			);
			queued.push({ photo, ids });
		} catch (error) {
			// It may have gone since it was found: the others are there.
			failures += 1;
			console.error(`${photo} cannot be opened: ${error.message.split('\n')[0]}`);
		}
	}
}

const { advisor: _advisor, ...askOptions } = options.submit;
// Told in the order in which they were given, whichever is through first.
for (;;) {
	await handIn();
	const next = queued.shift();
	if (next === undefined) break;
	for (const id of next.ids) {
		if (cancelled) await page.evaluate((job) => window.mondrian.cancel(job), id);
		const result = await follow(id);
		await report(next.photo, result);
		if (result.kind !== 'critique') continue;
		for (const question of options.asks) {
			if (cancelled) break;
			const asked = await page.evaluate(
				([job, q, o]) => window.mondrian.ask(job, q, o),
				[id, question, askOptions],
			);
			await report(next.photo, await follow(asked));
		}
	}
}
await close();
process.exit(cancelled ? 4 : failures > 0 ? 3 : 0);
