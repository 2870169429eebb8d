/** Many critiques on paper: a picture each, with figure, stars, what carries it and what to do first. */
import { advisorById } from '../../advisors';
import type { PhotoCritique } from '../../domain/critique/photo-critique';
import { bandOf } from '../../domain/critique/critique';
import type { Job } from '../../domain/job/job';
import { Markup, markup } from '../report/markup';
import { standalonePage } from '../report/standalone-page';
import { text } from '../text';
import { formatDate, formatScore } from '../text/formats';

export interface SheetEntry {
	readonly job: Job;
	readonly critique: PhotoCritique;
	/** data URL; absent when it is gone */
	readonly picture: string | undefined;
}

const style = new Markup(`
@page { margin: 12mm; }
body { margin: 0; background: #fff; color: #1a1917; font: 13px/1.4 system-ui, sans-serif; }
main { max-width: 1100px; margin: 0 auto; padding: 24px; }
h1 { font-size: 24px; font-weight: 400; margin: 0; }
header { border-bottom: 3px solid #171614; padding-bottom: 10px; margin-bottom: 16px; }
header p, small { color: #57534b; margin: 0; }
ol { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 18px 14px; margin: 0; padding: 0; list-style: none; }
li { break-inside: avoid; }
figure { margin: 0 0 6px; background: #e9e7e2; height: 190px; display: grid; place-items: center; }
img { max-width: 100%; max-height: 190px; display: block; }
h2 { font-size: 14px; margin: 0; overflow-wrap: anywhere; }
.score { float: right; font-size: 18px; font-weight: 400; margin-left: 8px; }
p { margin: 2px 0; }
@media (max-width: 700px) { ol { grid-template-columns: minmax(0, 1fr); } }
@media print { main { padding: 0; max-width: none; } * { print-color-adjust: exact; } }
`);

export function contactSheet(entries: readonly SheetEntry[], atMs: number): string {
	const words = text.exports.sheet;
	const title = words.title(entries.length);
	return standalonePage(
		title,
		style,
		markup`<header><h1>${title}</h1><p>${words.about(formatDate(atMs))}</p></header>
<ol>
${entries.map(cell)}
</ol>`,
	);
}

function cell({ job, critique, picture }: SheetEntry): Markup {
	const [first] = critique.actions ?? [];
	const stars = job.rating === undefined ? '' : markup`<p>${'★'.repeat(job.rating)}</p>`;
	const flag =
		job.flag === undefined ? '' : markup`<p><b>${text.terms.rating.flags[job.flag]}</b></p>`;
	const note = job.note === undefined ? '' : markup`<p>${job.note}</p>`;
	return markup`<li><figure>${picture === undefined ? '' : markup`<img src="${picture}" alt="">`}</figure>
<h2><span class="score">${formatScore(critique.overall)}</span>${job.photo.name}</h2>
<small>${advisorById(job.advisorId).name} · ${text.terms.bands[bandOf(critique.overall)]}</small>${stars}${flag}
<p>${critique.lead ?? text.terms.scene(critique.scene)}</p>${first === undefined ? '' : markup`<p><b>${first.what}.</b></p>`}${note}</li>
`;
}
