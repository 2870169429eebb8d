/** A finished critique as one HTML page that opens from disk: no script, no network, no EXIF. */
import { advisorById } from '../../advisors';
import type { PhotoCritique } from '../../domain/critique/critique';
import { bandOf, weakest } from '../../domain/critique/critique';
import type { JobResult } from '../../domain/job/result';
import { text } from '../text';
import { disagreements, doubtWords } from '../text/critique';
import { longDisclaimer } from '../text/disclaimer';
import { formatDate, formatScore } from '../text/formats';
import { cameraRows, evidenceText, factRows } from '../text/measurements';
import type { Markup } from './markup';
import { markup } from './markup';
import { reportId } from './report-id';
import { reportStyle } from './report-style';

export interface Report {
	readonly result: JobResult;
	readonly critique: PhotoCritique;
	readonly endedAtMs: number;
	/** data URL of the re-encoded photo; absent when it is gone */
	readonly photo: string | undefined;
}

export function critiqueReport({ result, critique, endedAtMs, photo }: Report): string {
	const advisor = advisorById(result.advisor);
	const title = `Critique of ${result.photo.name}`;
	const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<header><p>Mondrian · ${advisor.name}, simulated</p><h1>${title}</h1></header>
${photo === undefined ? '' : markup`<img src="${photo}" alt="The photo: ${critique.scene}">`}
${verdict(critique)}
${(critique.doubts ?? []).map((doubt) => markup`<p><b>Take it with care.</b> ${doubtWords[doubt]}</p>`)}
${first(critique)}
${findings(critique)}
<section><h2>Six dimensions</h2>${critique.dimensions.map((each) => review(each))}</section>
${list('What works', critique.strengths)}
${list('Priorities', critique.priorities)}
${facts(result)}
<section>
<h2>About ${advisor.name}</h2>
<p>${advisor.discipline}, ${advisor.born}–${advisor.died}</p>
${advisor.bio.map((paragraph) => markup`<p>${paragraph}</p>`)}
<ul>${advisor.links.map(({ label, url }) => markup`<li><a href="${url}" rel="noopener noreferrer">${label}</a></li>`)}</ul>
</section>
<footer>
${longDisclaimer(result.advisor).map((sentence) => markup`<p>${sentence}</p>`)}
<p>Report ${reportId(result.jobId)} · ${formatDate(endedAtMs)} · model ${result.model.id}, ${result.model.runtime} · prompt ${result.promptVersion}</p>
</footer>
</main>
</body>
</html>
`;
	return page.toString();
}

function verdict(critique: PhotoCritique): Markup {
	const band = bandOf(critique.overall);
	return markup`<section class="verdict"><p class="figure">${formatScore(critique.overall)}</p><p>${critique.grade} · ${text.terms.bands[band]}</p><p>${critique.scene}</p>${disagreements(critique.findings).map((words) => markup`<p>${words}</p>`)}</section>`;
}

function first(critique: PhotoCritique): Markup {
	const items = weakest(critique).map(
		({ dimension, score, recommendation }) =>
			markup`<li><b>${text.terms.dimensions[dimension]} (${score}/10)</b> ${recommendation}</li>`,
	);
	return markup`<section><h2>Do these three first</h2><ol>${items}</ol></section>`;
}

function findings({ findings: found }: PhotoCritique): Markup {
	const items = found.map(
		({ kind, severity, where, basis, evidence }) =>
			markup`<li>${text.terms.findings[kind]}, ${severity}, ${where}: ${text.terms.bases[basis].toLowerCase()}${evidence === undefined ? '' : markup`. ${evidenceText(evidence)}`}</li>`,
	);
	const none = markup`<p>No fault was named in exposure, colour, sharpness or contrast.</p>`;
	return markup`<section><h2>Findings</h2>${items.length === 0 ? none : markup`<ul>${items}</ul>`}</section>`;
}

function review({
	dimension,
	score,
	comment,
	recommendation,
}: PhotoCritique['dimensions'][number]): Markup {
	const band = bandOf(score);
	return markup`<article><h3><span class="score ${band}">${score}</span> ${text.terms.dimensions[dimension]} <small>${text.terms.bands[band]}</small></h3><p>${comment}</p><p class="advice">${recommendation}</p></article>`;
}

function list(title: string, items: readonly string[]): Markup {
	return markup`<section><h2>${title}</h2><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul></section>`;
}

function facts({ measurements }: JobResult): Markup | string {
	if (measurements === undefined) return '';
	const { camera } = measurements;
	const written = camera && table('Written by the camera', cameraRows(camera));
	return markup`${table('Measured from the pixels', factRows(measurements))}${written ?? ''}`;
}

function table(title: string, rows: readonly (readonly [name: string, text: string])[]): Markup {
	const lines = rows.map(
		([name, text]) => markup`<tr><th scope="row">${name}</th><td>${text}</td></tr>`,
	);
	return markup`<section><h2>${title}</h2><table>${lines}</table></section>`;
}
