// npm run model -- judge --read PASS-1.csv PASS-2.csv: what two readings found. Writes reports/judge.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from './app.mjs';
import { folder } from './sheet.mjs';
import { readTable } from './table.mjs';

const verdicts = ['true', 'false', 'empty'];

/** rows with a verdict, by id; a word that is none of the three stops the reading */
function filled(path) {
	const rows = readTable(path).filter(({ verdict }) => verdict !== '');
	const wrong = rows.find(({ verdict }) => !verdicts.includes(verdict));
	if (wrong) throw new Error(`${path}: "${wrong.verdict}" of ${wrong.id} is none of ${verdicts.join(', ')}.`);
	return new Map(rows.map((row) => [row.id, row]));
}

/** 95 % of a share of sentences, photos drawn again with replacement */
function interval(rows, verdict, rounds = 1000) {
	let seed = 5;
	const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
	const groups = new Map(rows.map(({ photo }) => [photo, []]));
	for (const row of rows) groups.get(row.photo).push(row);
	const list = [...groups.values()];
	const shares = Array.from({ length: rounds }, () => {
		const some = list.flatMap(() => list[Math.floor(random() * list.length)]);
		return some.filter((row) => row.verdict === verdict).length / some.length;
	}).toSorted((a, b) => a - b);
	return [0.025, 0.975].map((at) => Number(shares[Math.floor(at * rounds)].toFixed(3)));
}

function counted(rows) {
	return Object.fromEntries(
		verdicts.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]),
	);
}

function sharesOf(rows) {
	const counts = counted(rows);
	return Object.fromEntries(
		verdicts.map((verdict) => [
			verdict,
			{ share: Number((counts[verdict] / rows.length).toFixed(3)), '95 %': interval(rows, verdict) },
		]),
	);
}

/** A sentence is as good as the worse of its two readings. */
const worse = { true: 0, empty: 1, false: 2 };

export function readPasses(one, two, notes) {
	const key = new Map(readTable(`${folder}/key.csv`).map((row) => [row.id, row]));
	const [first, second] = [filled(one), filled(two)];
	const known = ({ id }) => key.has(id);
	const rows = [...first.values()].filter(known).map((row) => {
		const other = second.get(row.id);
		const verdict = other && worse[other.verdict] > worse[row.verdict] ? other.verdict : row.verdict;
		return { ...row, verdict, claim: key.get(row.id).claim };
	});
	const both = [...first.values()].filter(({ id }) => known({ id }) && second.has(id));
	const apart = both.filter(({ id, verdict }) => second.get(id).verdict !== verdict);
	const claims = [...new Set(rows.map(({ claim }) => claim))].sort();
	const report = {
		'date': new Date().toISOString().slice(0, 10),
		'sentences': rows.length,
		'photos': new Set(rows.map(({ photo }) => photo)).size,
		'critiques': new Set(rows.map(({ photo, advisor }) => `${photo} ${advisor}`)).size,
		'the worse of both passes': sharesOf(rows),
		'first pass': sharesOf([...first.values()].filter(known)),
		'second pass': sharesOf([...second.values()].filter(known)),
		'read twice': both.length,
		'passes disagree': Number((apart.length / both.length).toFixed(3)),
		'by claim': Object.fromEntries(
			claims.map((claim) => [claim, counted(rows.filter((row) => row.claim === claim))]),
		),
		'false': rows
			.filter(({ verdict }) => verdict === 'false')
			.map(({ photo, advisor, sentence, note, id }) => ({
				photo,
				advisor,
				sentence,
				note: note || (second.get(id)?.note ?? ''),
			})),
		...notes,
	};
	const path = `${root}/model/reports/judge.json`;
	const before = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
	writeFileSync(path, `${JSON.stringify(report, null, '\t')}\n`);
	const shares = Object.entries(report['the worse of both passes']);
	console.log(shares.map(([verdict, { share }]) => `${verdict} ${share}`).join(', '));
	if (before) console.log(`before, ${before.date}:`, before['the worse of both passes']);
}
