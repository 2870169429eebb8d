// npm run model -- judge --record: what the shipped Loupe answers about the evaluation photos, for tests/fixtures/judge.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from './app.mjs';
import { answersTo, measureAll } from './pictures.mjs';

const fixture = 'tests/fixtures/judge/recorded.json.gz';

/** A file as the measuring worker reads it beside its pixels. */
async function cameraOf(app, name) {
	const { readCamera } = await app.load('measure/read-camera.ts');
	return readCamera(new Blob([readFileSync(`${root}/model/photos/eval/${name}`)]));
}

/** Of the same package and words the answer is the same: only what is new is asked. */
function answersOf(asked, photos, judged) {
	const kept = existsSync(`${root}/${fixture}`) ? judged.readRecorded(root) : undefined;
	const before =
		kept?.package === judged.packageHash(root)
			? new Map(kept.photos.map(({ file, answers }) => [file, answers]))
			: new Map();
	const texts = asked.map(({ picture, advisor, prompt }) => {
		const known = before.get(photos[picture].file)?.[advisor];
		return known?.prompt === prompt ? known.text : undefined;
	});
	const open = texts.flatMap((text, i) => (text === undefined ? [i] : []));
	const found = open.length === 0 ? [] : answersTo('eval', open.map((i) => asked[i]));
	for (const [k, i] of open.entries()) texts[i] = found[k];
	console.log(`${found.length} asked, ${asked.length - found.length} as before.`);
	return texts;
}

export async function record(app) {
	const judged = await app.load('../tests/support/judged.ts');
	const { measureProbe } = await app.load('../tests/support/measure-probe.ts');
	const { advisorIds } = await app.load('domain/advisor.ts');
	const measured = await measureAll(app, 'eval');
	const photos = [];
	for (const { known, measurements } of measured) {
		const camera = await cameraOf(app, known.name);
		photos.push({ file: known.name, measurements: { ...measurements, ...(camera && { camera }) } });
	}
	const asked = photos.flatMap(({ measurements }, picture) =>
		advisorIds.map((advisor) => ({
			picture,
			advisor,
			prompt: judged.promptOf(measurements, advisor),
		})),
	);
	const texts = answersOf(asked, photos, judged);
	const recorded = {
		package: judged.packageHash(root),
		probe: measureProbe(),
		photos: photos.map((photo, picture) => ({
			...photo,
			answers: Object.fromEntries(
				asked.flatMap((each, i) =>
					each.picture === picture
						? [[each.advisor, { prompt: each.prompt, text: texts[i] }]]
						: [],
				),
			),
		})),
	};
	mkdirSync(`${root}/tests/fixtures/judge`, { recursive: true });
	writeFileSync(
		`${root}/${fixture}`,
		gzipSync(JSON.stringify(recorded), { level: 9 }),
	);
	console.log(`${texts.length} answers about ${photos.length} photos recorded.`);
}
