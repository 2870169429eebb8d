/** A finished critique as one HTML page that opens from disk: no script, no network, no EXIF. */
import { advisorById } from '../../advisors';
import type { Action } from '../../domain/claims/written';
import type { PhotoCritique } from '../../domain/critique/photo-critique';
import { bandOf } from '../../domain/critique/critique';
import { weakest } from '../../domain/critique/photo-critique';
import type { JobResult } from '../../domain/job/result';
import { text } from '../text';
import { disagreements } from '../text/critique';
import { formatDate, formatScore } from '../text/formats';
import { cameraRows, evidenceText, factRows } from '../text/measurements';
import { judgedHow, wentWhere } from '../text/went';
import type { Markup } from './markup';
import { markup } from './markup';
import { reportId } from './report-id';
import { reportStyle } from './report-style';
import { standalonePage } from './standalone-page';

export interface Report {
	readonly result: JobResult;
	readonly critique: PhotoCritique;
	readonly endedAtMs: number;
	/** data URL of the re-encoded photo; absent when it is gone */
	readonly photo: string | undefined;
}

export function critiqueReport({ result, critique, endedAtMs, photo }: Report): string {
	const advisor = advisorById(result.advisor);
	const words = text.report;
	const judged = judgedHow(result);
	const about = text.advisors.about[result.advisor];
	const { life, disciplines } = text.advisors;
	const title = words.title(result.photo.name);
	return standalonePage(
		title,
		reportStyle,
		markup`<header><p>${words.by(advisor.name)}</p><h1>${title}</h1></header>
${photo === undefined ? '' : markup`<img src="${photo}" alt="${words.photo(text.terms.scene(critique.scene))}">`}
${result.photo.byPreview ? markup`<p><b>${text.terms.previewJudged}</b></p>` : ''}
${result.photo.incomplete ? markup`<p><b>${text.terms.incompletePhoto}</b></p>` : ''}
${verdict(critique)}
${(critique.doubts ?? []).map((doubt) => markup`<p><b>${text.critique.caution}</b> ${text.critique.doubts[doubt]}</p>`)}
${critique.actions === undefined ? first(critique) : todo(critique, critique.actions)}
${findings(critique)}
<section><h2>${text.critique.sixDimensions}</h2>${critique.dimensions.map((each) => review(each))}</section>
${list(text.critique.strengths, critique.strengths)}
${critique.actions === undefined ? list(text.critique.priorities, critique.priorities) : ''}
${facts(result)}
<section>
<h2>${words.about(advisor.name)}</h2>
<p>${life(disciplines[advisor.discipline], advisor.born, advisor.died)}</p>
${about.bio.map((paragraph) => markup`<p>${paragraph}</p>`)}
<ul>${advisor.links.map(({ label, url }) => markup`<li><a href="${url}" rel="noopener noreferrer">${label}</a></li>`)}</ul>
</section>
<footer>
${text.critique.longDisclaimer(advisor.name).map((sentence) => markup`<p>${sentence}</p>`)}
<p>${wentWhere(result)}</p>
${judged === undefined ? '' : markup`<p>${judged}</p>`}
<p>${words.foot(reportId(result.jobId), formatDate(endedAtMs), result.model.id, result.model.runtime, result.promptVersion)}</p>
</footer>`,
	);
}

function verdict(critique: PhotoCritique): Markup {
	const band = bandOf(critique.overall);
	return markup`<section class="verdict"><p class="figure">${formatScore(critique.overall)}</p><p>${text.terms.bands[band]}</p><p>${critique.lead ?? text.terms.scene(critique.scene)}</p>${critique.outside === undefined ? '' : markup`<p>${critique.outside}</p>`}${disagreements(critique.findings).map((words) => markup`<p>${words}</p>`)}</section>`;
}

function todo({ suggestion }: PhotoCritique, actions: readonly Action[]): Markup {
	const words = text.report;
	const items = actions.map(({ what, why, now, next, where }) => {
		const steps = [now && words.now(now), next && words.next(next)];
		const place = where === 'whole frame' ? '' : words.where(text.terms.places[where]);
		const lines = [...steps, place].filter((line) => line !== undefined && line !== '');
		return markup`<li><b>${what}.</b> ${why}${lines.map((line) => markup`<p>${line ?? ''}</p>`)}</li>`;
	});
	const sound = actions.every(({ claim }) => claim === 'suggestion');
	return markup`<section><h2>${sound ? words.nothing : words.todo}</h2><ol>${items}</ol>${suggestion === undefined ? '' : markup`<p>${suggestion}</p>`}</section>`;
}

/** Of results of earlier versions. */
function first(critique: PhotoCritique): Markup {
	const items = weakest(critique).map(
		({ dimension, score, recommendation }) =>
			markup`<li><b>${text.report.scored(text.terms.dimensions[dimension], score)}</b> ${recommendation}</li>`,
	);
	return markup`<section><h2>${text.critique.firstThree}</h2><ol>${items}</ol></section>`;
}

function findings({ findings: found }: PhotoCritique): Markup {
	const items = found.map(
		({ kind, severity, where, basis, evidence }) =>
			markup`<li>${text.report.finding(text.terms.findings[kind], text.terms.severities[severity], text.terms.places[where], text.terms.basesWithin[basis])}${evidence === undefined ? '' : markup`. ${evidenceText(evidence)}`}</li>`,
	);
	const none = markup`<p>${text.report.noFault}</p>`;
	return markup`<section><h2>${text.critique.findings.title}</h2>${items.length === 0 ? none : markup`<ul>${items}</ul>`}</section>`;
}

function review({
	dimension,
	score,
	comment,
	recommendation,
	opinion,
}: PhotoCritique['dimensions'][number]): Markup {
	const band = bandOf(score);
	return markup`<article><h3><span class="score ${band}">${score}</span> ${text.terms.dimensions[dimension]} <small>${text.terms.bands[band]}</small></h3>${comment === '' ? '' : markup`<p>${comment}</p>`}${opinion === undefined ? '' : markup`<p><q>${opinion}</q></p>`}${recommendation === '' ? '' : markup`<p class="advice">${recommendation}</p>`}</article>`;
}

function list(title: string, items: readonly string[]): Markup {
	if (items.length === 0) return markup``;
	return markup`<section><h2>${title}</h2><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul></section>`;
}

function facts({ measurements }: JobResult): Markup | string {
	if (measurements === undefined) return '';
	const { camera } = measurements;
	const written = camera && table(text.facts.camera, cameraRows(camera));
	return markup`${table(text.facts.title, factRows(measurements))}${written ?? ''}`;
}

function table(title: string, rows: readonly (readonly [name: string, text: string])[]): Markup {
	const lines = rows.map(
		([name, figure]) => markup`<tr><th scope="row">${name}</th><td>${figure}</td></tr>`,
	);
	return markup`<section><h2>${title}</h2><table>${lines}</table></section>`;
}
