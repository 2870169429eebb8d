// Critiques of licence-free photos by the page itself (T12): their form, what facts do not support, and a sheet on which a rater who has not
// seen them joins each critique to one of four photos.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOver } from '../../scripts/app-page.mjs';

export function licenceFreePhotos() {
	const under = (folder) =>
		readdirSync(folder)
			.filter((name) => name.endsWith('.jpg') && !name.startsWith('thumb-'))
			.map((name) => join(folder, name));
	return [...under('public/samples'), ...under('model/photos/eval')];
}

/** One critique. -> { job, result?, picture? }: the job as it ended, what came of it, and the picture that the model saw, as base64 */
async function critiqueOf(page, id, path) {
	const file = await handOver(page, path);
	const { job, result } = await page.evaluate(
		async ([photo, model]) => {
			const [id] = await window.mondrian.submit(photo, { model });
			for await (const event of window.mondrian.events(id)) if (['done', 'error', 'cancelled'].includes(event.type)) break;
			return { job: await window.mondrian.job(id), result: await window.mondrian.result(id) };
		},
		[file, id],
	);
	const picture = await page.evaluate(async (photoId) => {
		const opening = indexedDB.open('mondrian');
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const get = opening.result.transaction('photos').objectStore('photos').get(photoId);
		await new Promise((resolve) => (get.onsuccess = resolve));
		opening.result.close();
		const image = get.result?.modelImage?.image;
		if (image === undefined) return undefined;
		const bytes = new Uint8Array(await image.arrayBuffer());
		let text = '';
		for (const byte of bytes) text += String.fromCharCode(byte);
		return btoa(text);
	}, job.photo.id);
	return { job, result, picture };
}

/** Spoken parts of a critique. */
function sentencesOf({ critique }) {
	return [
		...(critique?.dimensions ?? []).flatMap(({ comment, recommendation, opinion }) => [opinion ?? comment, recommendation]),
		...(critique?.strengths ?? []),
		...(critique?.priorities ?? []),
	].filter((each) => typeof each === 'string' && each !== '');
}

/** -> { critiques, pictures: paths } and in `work` the sheet, its key kept apart */
export async function critiquesOf({ page, id, count, work, tell }) {
	const photos = licenceFreePhotos().slice(0, count);
	const pictures = [];
	const critiques = [];
	for (const [i, path] of photos.entries()) {
		const { job, result, picture } = await critiqueOf(page, id, path);
		if (picture !== undefined) {
			const place = join(work, `picture-${i}.png`);
			writeFileSync(place, Buffer.from(picture, 'base64'));
			pictures.push(place);
		}
		const said = sentencesOf(result ?? {});
		critiques.push({
			photo: path,
			status: job.status,
			...(job.code && { code: job.code, message: job.message }),
			scene: result?.critique?.scene,
			said,
			withheld: result?.critique?.repaired ?? 0,
			text: result?.rawText,
		});
		tell(`${i + 1} of ${photos.length}: ${path} ${job.status}${job.code ? `, ${job.code}: ${job.message}` : ''}`);
	}
	writeSheet(critiques, work);
	const done = critiques.filter(({ status }) => status === 'done');
	const all = done.reduce((sum, { said, withheld }) => sum + said.length + withheld, 0);
	const withheld = done.reduce((sum, each) => sum + each.withheld, 0);
	return {
		pictures,
		asked: critiques.length,
		valid: done.length / critiques.length,
		failures: critiques.flatMap(({ code }) => (code === undefined ? [] : [code])),
		...(all > 0 && { keptOfSaid: 1 - withheld / all }),
	};
}

/** Four photos for each critique, the right one at a place that the key alone tells; always the same places for the same critiques. */
export function writeSheet(critiques, work) {
	const folder = join(work, 'rater');
	mkdirSync(join(folder, 'photos'), { recursive: true });
	const rows = critiques.flatMap((critique, i) => (critique.said.length === 0 || critiques.length < 4 ? [] : [{ critique, i }]));
	const names = critiques.map(({ photo }, i) => {
		const name = `${String(i).padStart(2, '0')}.jpg`;
		copyFileSync(photo, join(folder, 'photos', name));
		return name;
	});
	const key = [];
	const parts = rows.map(({ critique, i }, row) => {
		const others = [1, 2, 3].map((step) => (i + step * Math.max(1, Math.floor(critiques.length / 4))) % critiques.length);
		// Nobody can tell it from the number of the row.
		const right = createHash('sha256').update(critique.photo).digest()[0] % 4;
		const shown = others.toSpliced(right, 0, i);
		key.push(`${row + 1},${'ABCD'[right]}`);
		const photos = shown.map((each, k) => `<figure><img src="photos/${names[each]}" width="280"><figcaption>${'ABCD'[k]}</figcaption></figure>`);
		const text = critique.said.map((each) => `<p>${each.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`);
		return `<section><h2>${row + 1}</h2>${text.join('')}<div>${photos.join('')}</div></section>`;
	});
	writeFileSync(
		join(folder, 'sheet.html'),
		`<!doctype html><meta charset="utf-8"><title>Which photo?</title><style>div{display:flex;flex-wrap:wrap}</style>` +
			`<h1>Which of the four photos is this said of?</h1><p>Write number and letter, one a line, into answers.csv.</p>${parts.join('\n')}\n`,
	);
	writeFileSync(join(work, 'rater-key.csv'), `${key.join('\n')}\n`);
	return rows.length;
}
