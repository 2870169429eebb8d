// Installs a model the way a user does: through the page's own store in a browser, then saved as its zip. What is compared afterwards are
// the very bytes that the page keeps.
import { mkdirSync, rmSync, writeFileSync, openAsBlob } from 'node:fs';
import { dirname, join } from 'node:path';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** A card that is no model of this version stands in the catalogue as it was stored: one with other addresses or another hash. */
async function addCard(page, card) {
	await page.evaluate(async (given) => {
		const opening = indexedDB.open('mondrian');
		await new Promise((resolve, reject) => {
			opening.onsuccess = resolve;
			opening.onerror = () => reject(opening.error);
		});
		const { result: database } = opening;
		const put = database.transaction('models', 'readwrite').objectStore('models').put({ id: given.id, addedAtMs: 1, card: given });
		await new Promise((resolve, reject) => {
			put.onsuccess = resolve;
			put.onerror = () => reject(put.error);
		});
		database.close();
	}, card);
	await page.reload();
	await page.evaluate(() => window.mondrian.ready);
}

/**
 * Drawn weights recognise nothing, and the page rightly refuses them. In a rehearsal they pass for ones that did, so that a critique can be asked
 * for; nothing of it counts.
 * @param key of its self-test
 */
export async function passForTested(page, key) {
	await page.evaluate(() => {
		location.hash = '#/models';
	});
	await page.getByRole('button', { name: 'Measure (two seconds)' }).click();
	await page.getByText('Reads its memory at').waitFor({ timeout: 60_000 });
	await page.evaluate(async (what) => {
		const opening = indexedDB.open('mondrian');
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const trials = opening.result.transaction('trials', 'readwrite').objectStore('trials');
		const keys = trials.getAllKeys();
		await new Promise((resolve) => (keys.onsuccess = resolve));
		// The figures are kept under the name of this device.
		const [device] = keys.result.find(([, about]) => about === '[speed]');
		const put = trials.put({ passed: true, atMs: Date.now(), said: '', runtime: 'rehearsal' }, [device, what]);
		await new Promise((resolve) => (put.onsuccess = resolve));
		opening.result.close();
	}, key);
}

/** @param card absent: the app's own -> { seconds, state } */
export async function install(page, id, card, tell) {
	if (card === undefined) await page.evaluate((offered) => window.mondrian.engine.add({ offered }), id);
	else await addCard(page, card);
	const start = Date.now();
	const stop = await follow(page, id, tell);
	try {
		await page.evaluate((model) => window.mondrian.engine.download(model), id);
	} finally {
		stop();
	}
	const [state] = await page.evaluate(
		async (model) => (await window.mondrian.engine.models()).filter((each) => each.id === model),
		id,
	);
	if (state?.state !== 'ready') throw new Error(`after its download ${id} is ${state?.state ?? 'unknown'}`);
	return { seconds: (Date.now() - start) / 1000, bytes: state.totalBytes };
}

async function follow(page, id, tell) {
	let last = 0;
	const timer = setInterval(() => {
		page
			.evaluate(async (model) => (await window.mondrian.engine.models()).find((each) => each.id === model)?.bytes, id)
			.then((bytes) => {
				const percent = bytes ? Math.floor((100 * bytes.stored) / bytes.total) : 0;
				if (percent >= last + 10) tell(`${(last = percent)} % installed`);
			})
			.catch(() => undefined);
	}, 2000);
	return () => clearInterval(timer);
}

/** Its files, by the button that users have, into a folder. */
export async function exportTo(page, id, folder) {
	await page.evaluate(() => {
		location.hash = '#/models';
	});
	const panel = page.getByTestId(`model-${id}`);
	const [saved] = await Promise.all([
		page.waitForEvent('download', { timeout: 0 }),
		panel.getByRole('button', { name: 'Save as a file' }).click({ timeout: 60_000 }),
	]);
	const zip = new ZipReader(new BlobReader(await openAsBlob(await saved.path())));
	rmSync(folder, { recursive: true, force: true });
	for (const entry of await zip.getEntries()) {
		if (entry.directory) continue;
		const path = join(folder, entry.filename.split('/').at(-1));
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
	}
	await zip.close();
}
