// A result as text for a terminal.
const wrap = (text, indent = '  ') => text.replace(/(.{1,88})(\s+|$)/gu, `${indent}$1\n`).trimEnd();
const spelled = (name) =>
	name.replaceAll('_', ' ').replace(/^./u, (letter) => letter.toUpperCase());

export function describeResult(result) {
	const title = `${result.photo.name} · ${result.advisor} (simulated)`;
	const head = result.photo.incomplete
		? `${title}\n${wrap('The file is cut or damaged: this is about what could be read of it.')}`
		: title;
	if (result.status === 'failed') return `${head}\n${wrap(result.failure.message)}`;
	if (result.status === 'cancelled') return `${head}\n  Cancelled.`;
	if (result.kind === 'answer') return `${head}\n  ${result.question}\n${wrap(result.answer)}`;
	const { critique } = result;
	if (critique.kind === 'not_a_photograph') return `${head}\n${wrap(critique.summary)}`;
	const findings = critique.findings.map(
		(f) => `  ${spelled(f.kind)}, ${f.severity}, ${f.where} (${f.basis})`,
	);
	const dimensions = critique.dimensions.map(
		(d) =>
			`  ${String(d.score).padStart(2)}  ${spelled(d.dimension)}\n${wrap(d.comment, '      ')}\n${wrap(`> ${d.recommendation}`, '      ')}`,
	);
	return [
		head,
		critique.overall.toFixed(1),
		`First: ${critique.summary}`,
		...(findings.length > 0 ? ['Findings', ...findings] : []),
		...dimensions,
		`Works: ${critique.strengths.join(', ')}`,
		`Priorities: ${critique.priorities.join(', ')}`,
		...(result.tps === undefined
			? []
			: [`${result.usage.completionTokens} tokens, ${result.tps.toFixed(1)} tokens/s`]),
	].join('\n');
}
