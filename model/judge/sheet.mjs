// npm run model -- judge: sheets to be read by eye. What claims and facts a sentence stands on lies in a second file, for afterwards.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from './app.mjs';
import { writtenTable } from './table.mjs';

export const folder = `${root}/model/.cache/judge`;
/** advisors that speak about each photo, in turns */
const advisorsEach = 3;

/** The same sentence of the same critique has the same name in every pass. */
const nameOf = (...parts) => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 10);

/** Every sentence of every critique that is to be read. */
export function sentencesOf(judged, sentences, advisorIds) {
	return judged.readRecorded(root).photos.flatMap(({ file, measurements, answers }, i) =>
		Array.from({ length: advisorsEach }, (_, k) => advisorIds[(i + 3 * k) % advisorIds.length]).flatMap(
			(advisor) => {
				const one = judged.judgedOf(measurements, advisor, answers[advisor].text);
				const spoken = one === undefined ? [] : sentences.spokenOf(one, advisor);
				return spoken.map((each) => ({
					id: nameOf(file, advisor, each.sentence),
					photo: file,
					advisor,
					part: each.part,
					sentence: each.sentence,
					claim: each.claim,
					basis: each.basis ?? '',
					figures: each.figures ?? '',
				}));
			},
		),
	);
}

/** The order of another pass: photos and advisors mixed, the sentences of one critique together. */
function mixed(sentences, seed) {
	const key = ({ photo, advisor }) => nameOf(seed, photo, advisor);
	return sentences.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export function writeSheets(judged, spoken, advisorIds) {
	mkdirSync(folder, { recursive: true });
	const sentences = sentencesOf(judged, spoken, advisorIds);
	writeFileSync(
		`${folder}/key.csv`,
		writtenTable(['id', 'photo', 'advisor', 'part', 'claim', 'basis', 'figures', 'sentence'], sentences),
	);
	for (const [pass, ordered] of [sentences, mixed(sentences, 'second pass')].entries()) {
		const name = `pass-${pass + 1}`;
		const names = ['id', 'photo', 'advisor', 'part', 'sentence', 'verdict', 'note'];
		writeFileSync(`${folder}/${name}.csv`, writtenTable(names, ordered));
		writeFileSync(`${folder}/${name}.html`, page(ordered));
	}
	const critiques = new Set(sentences.map(({ photo, advisor }) => `${photo} ${advisor}`)).size;
	console.log(`${sentences.length} sentences of ${critiques} critiques in ${folder}:`);
	console.log('fill verdict (true, false or empty) in pass-1.csv and pass-2.csv, then judge --read.');
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function page(sentences) {
	let last = '';
	const parts = sentences.map(({ id, photo, advisor, part, sentence }) => {
		const line = `<li value="1"><code>${id}</code> <small>${part}</small> ${escaped(sentence)}</li>`;
		if (`${photo} ${advisor}` === last) return line;
		last = `${photo} ${advisor}`;
		const picture = readFileSync(`${root}/model/photos/eval/${photo}`).toString('base64');
		return `</ul><h2>${escaped(photo)} · ${advisor}</h2><img alt="" src="data:image/jpeg;base64,${picture}"><ul>${line}`;
	});
	return `<!doctype html><meta charset="utf-8"><title>Sentences to be read</title>
<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto}img{max-width:100%}small{color:#666}</style>
<p>true: it holds of this photo and can be checked. false: it does not, or a figure is off. empty: it would fit any photo.</p><ul>${parts.join('\n')}</ul>\n`;
}
