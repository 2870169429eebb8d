// npm run model -- judge --damage: pixels, camera and model together on photos whose damage is known. Writes reports/claims.json.
import { writeFileSync } from 'node:fs';
import { root } from './app.mjs';
import { answersTo, measureAll } from './pictures.mjs';
import { readTable } from './table.mjs';

/** degrees by which a told tilt may be off */
const tiltTolerance = 1;
const misled = ['measured', 'agrees'];

const shareOf = (list, test) =>
	list.length === 0 ? null : Number((list.filter(test).length / list.length).toFixed(3));

/** What the app concludes about each picture of a set, by the nine advisors in turns. */
async function concluded(app, judged, advisorIds, set) {
	const measured = await measureAll(app, set);
	const asked = measured.map(({ measurements }, picture) => {
		const advisor = advisorIds[picture % advisorIds.length];
		return { picture, advisor, prompt: judged.promptOf(measurements, advisor) };
	});
	const texts = answersTo(set, asked);
	return measured.map(({ known, measurements }, i) => {
		const critique = judged.judgedOf(measurements, asked[i].advisor, texts[i])?.critique;
		const findings = (critique?.findings ?? []).filter(({ basis }) => basis !== 'contradicted');
		return { known, critique, findings };
	});
}

const told = ({ findings }, kind) =>
	findings.some((each) => each.kind === kind && each.severity !== 'slight');

/** F1 of one kind; where its truth is slight, or may be meant so, the picture is left out. */
function f1(pictures, kind) {
	const used = pictures.filter(({ known }) => known.severity[kind] !== 1);
	const right = used.filter((each) => told(each, kind) && each.known.severity[kind] >= 2).length;
	const wrong = used.filter((each) => told(each, kind) !== each.known.severity[kind] >= 2).length;
	return right === 0 ? 0 : (2 * right) / (2 * right + wrong);
}

const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
const macro = (pictures, kinds) => mean(kinds.map((kind) => f1(pictures, kind)));

/** 95 % of a measure, photos drawn again with replacement */
function interval(pictures, measure, rounds = 300) {
	let seed = 7;
	const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
	const byName = new Map(pictures.map(({ known }) => [known.name, []]));
	for (const each of pictures) byName.get(each.known.name).push(each);
	const groups = [...byName.values()];
	const values = Array.from({ length: rounds }, () =>
		measure(groups.flatMap(() => groups[Math.floor(random() * groups.length)])),
	).toSorted((a, b) => a - b);
	return [0.025, 0.975].map((at) => Number(values[Math.floor(at * rounds)].toFixed(3)));
}

/** Whether an untouched photo has this fault by eye; slight counts as true, what is meant or harmless does not. */
function isTrue({ known }, kind, seen) {
	if (known.severity[kind] >= 1) return true;
	if (kind === 'clipped_highlights') return seen.burnt === 'matters';
	if (kind === 'tilted') return seen.level === 'tilted';
	if (kind.endsWith('_cast')) return `${seen.cast}_cast` === kind;
	return false;
}

function tilts(turned, truth) {
	const angleOf = ({ findings }) =>
		findings.find(({ kind }) => kind === 'tilted')?.evidence?.value;
	const said = turned.filter((each) => angleOf(each) !== undefined);
	const right = (each) => Math.abs(angleOf(each) - each.known.degrees) <= tiltTolerance;
	const level = turned.filter(({ known }) => truth.get(known.name).level === 'level');
	return {
		'said': said.length,
		'of those said, right within 1°': shareOf(said, right),
		'of photos with a level by eye, said right': shareOf(
			level,
			(each) => angleOf(each) !== undefined && right(each),
		),
		'photos with a level by eye, turned': level.length,
	};
}

function blurs(blurred) {
	const kinds = { defocus: 'out_of_focus', motion: 'motion_blur' };
	const names = Object.values(kinds);
	const saysOf = ({ findings }) => names.filter((name) => findings.some(({ kind }) => kind === name));
	const of = (kind) => {
		const pictures = blurred.filter(({ known }) => known.blur === kind);
		const any = pictures.filter((each) => saysOf(each).length > 0);
		const isRight = (each) => saysOf(each).length === 1 && saysOf(each)[0] === kinds[kind];
		return {
			'told as a blur': shareOf(pictures, (each) => saysOf(each).length > 0),
			'of those, the right one': shareOf(any, isRight),
		};
	};
	const said = blurred.filter((each) => saysOf(each).length > 0);
	return {
		'defocus': of('defocus'),
		'motion': of('motion'),
		'told apart, of those told': shareOf(said, (each) => saysOf(each).join() === kinds[each.known.blur]),
	};
}

export async function judgeDamage(app) {
	const judged = await app.load('../tests/support/judged.ts');
	const { advisorIds } = await app.load('domain/advisor.ts');
	const truth = new Map(readTable('model/photos/truth-eval.csv').map((row) => [row.file, row]));
	const all = await concluded(app, judged, advisorIds, 'damaged');
	const kinds = Object.keys(all[0].known.severity);
	const untouched = all.filter(({ known }) => known.clean);
	const seenOf = ({ known }) => truth.get(known.name);
	const isFalse = (each) => (finding) => !isTrue(each, finding.kind, seenOf(each));
	const strong = ({ findings }) => findings.filter(({ severity }) => severity !== 'slight');
	const alarmed = (each) => strong(each).some(isFalse(each));
	const tags = untouched.flatMap((each) =>
		each.findings
			.filter(({ basis }) => misled.includes(basis))
			.map((finding) => ({ ...finding, photo: each.known.name, false: isFalse(each)(finding) })),
	);
	const report = {
		'date': new Date().toISOString().slice(0, 10),
		'model': (await app.load('domain/model/models.ts')).loupe.name,
		'samples': { photos: all.length, untouched: untouched.length, 'distinct photos': truth.size },
		'kinds': kinds.length,
		'macro F1': Number(macro(all, kinds).toFixed(3)),
		'macro F1, 95 %': interval(all, (some) => macro(some, kinds)),
		'F1 by kind': Object.fromEntries(kinds.map((kind) => [kind, Number(f1(all, kind).toFixed(3))])),
		'untouched photos with an alarm that is false by eye': shareOf(untouched, alarmed),
		'the same, 95 %': interval(untouched, (some) => shareOf(some, alarmed)),
		'tags "measured" or "agrees" on untouched photos': {
			'said': tags.length,
			'mislead': shareOf(tags, (tag) => tag.false),
			'which': tags.filter((tag) => tag.false).map(({ photo, kind, basis }) => `${photo}: ${kind}, ${basis}`),
		},
		'false alarms': untouched
			.filter(alarmed)
			.map((each) => `${each.known.name}: ${strong(each).filter(isFalse(each)).map(({ kind }) => kind).join(', ')}`),
		'tilt': tilts(await concluded(app, judged, advisorIds, 'turned'), truth),
		'blur': blurs(await concluded(app, judged, advisorIds, 'blurred')),
	};
	writeFileSync(`${root}/model/reports/claims.json`, `${JSON.stringify(report, null, '\t')}\n`);
	console.log(JSON.stringify(report, null, '\t'));
}
