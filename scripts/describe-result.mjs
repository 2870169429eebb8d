// A result as text for a terminal.
const wrap = (text, indent = '  ') => text.replace(/(.{1,88})(\s+|$)/gu, `${indent}$1\n`).trimEnd();
const spelled = (name) =>
	name.replaceAll('_', ' ').replace(/^./u, (letter) => letter.toUpperCase());

export function describeResult(result) {
	const title = `${result.photo.name} · ${result.advisor} (simulated)`;
	const head = [
		title,
		...(result.photo.byPreview
			? [wrap('A raw file: judged by the preview that the camera put into it.')]
			: []),
		...(result.photo.incomplete
			? [wrap('The file is cut or damaged: this is about what could be read of it.')]
			: []),
	].join('\n');
	if (result.status === 'failed') return `${head}\n${wrap(result.failure.message)}`;
	if (result.status === 'cancelled') return `${head}\n  Cancelled.`;
	if (result.kind === 'answer') {
		const isLesson = result.answered?.topic === 'lesson';
		const label = isLesson ? '\n  General tips, not about this photo:' : '';
		return `${head}\n  ${result.question}${label}\n${wrap(result.answer)}`;
	}
	const { critique } = result;
	if (critique.kind === 'not_a_photograph') return `${head}\n${wrap(critique.summary)}`;
	return [
		head,
		critique.overall.toFixed(1),
		...saidOf(critique),
		...speedOf(result),
		...goneTo(result),
	].join('\n');
}

/** Of critiques that stayed where they were asked for, nothing is to be said. */
const goneTo = ({ egress, model }) =>
	model?.server === undefined
		? []
		: [
				`The photo went to ${model.server}, ${egress === 'this-machine' ? 'on this machine' : 'on another machine'}.`,
			];

const speedOf = ({ tps, usage }) =>
	tps === undefined ? [] : [`${usage.completionTokens} tokens, ${tps.toFixed(1)} tokens/s`];

/** Lead and list; results of earlier versions have a summary and priorities instead. */
function saidOf(critique) {
	const { actions, lead, outside, suggestion, strengths, repaired } = critique;
	const findings = critique.findings.map(
		(f) => `  ${spelled(f.kind)}, ${f.severity}, ${f.where} (${f.basis})${figureOf(f)}`,
	);
	const dimensions = critique.dimensions.map(({ score, dimension, ...said }) =>
		[
			`  ${String(score).padStart(2)}  ${spelled(dimension)}`,
			...[said.comment, said.opinion && `Its own words: ${said.opinion}`].filter(Boolean),
			...(actions === undefined ? [`> ${said.recommendation}`] : []),
		]
			.map((text, i) => (i === 0 ? text : wrap(text, '      ')))
			.join('\n'),
	);
	return [
		...(lead === undefined ? [`First: ${critique.summary}`] : [lead]),
		...(outside === undefined ? [] : [outside]),
		...(actions ?? []).map(describeAction),
		...(suggestion === undefined ? [] : [`Suggested: ${suggestion}`]),
		...(findings.length > 0 ? ['Findings', ...findings] : []),
		...dimensions,
		...(strengths.length > 0 ? [`Works: ${strengths.join(', ')}`] : []),
		...(actions === undefined ? [`Priorities: ${critique.priorities.join(', ')}`] : []),
		...(repaired === undefined ? [] : [`Withheld: ${repaired} that the facts do not support`]),
	];
}

const figureOf = ({ evidence }) =>
	evidence === undefined ? '' : ` ${evidence.measure} ${Number(evidence.value.toFixed(3))}`;

function describeAction({ what, why, now, next, where }, i) {
	const lines = [why, now && `Now: ${now}`, next && `Next time: ${next}`].filter(Boolean);
	const place = where === 'whole frame' ? '' : ` (${where})`;
	return [`${i + 1}. ${what}${place}`, ...lines.map((line) => wrap(line, '   '))].join('\n');
}
