import { advisorById } from '../../advisors';
import type { AdvisorId } from '../../domain/advisor';

/** On the screen. */
export function shortDisclaimer(advisorId: AdvisorId): string {
	return `Written by a small AI model on this device in a simulated perspective; ${advisorById(advisorId).name} never said this. Guidance, not judgement: views differ.`;
}

/** In what is saved or printed: there nobody can ask. */
export function longDisclaimer(advisorId: AdvisorId): readonly string[] {
	const { name } = advisorById(advisorId);
	return [
		`This is a simulated perspective, named after ${name} and written by an AI model. It is not a critique by ${name} or by any expert, and neither ${name} nor an estate has endorsed it.`,
		'It is creative guidance and nothing else. Scores are the opinion of a model; only what is marked as measured was measured.',
		'It does not replace teaching, mentoring, or your own eye.',
	];
}
