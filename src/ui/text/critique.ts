import type { Basis, Dimension, FindingKind, ScoreBand } from '../../domain/critique';

export const dimensionNames: Record<Dimension, string> = {
	composition: 'Composition',
	lighting: 'Lighting',
	focus_sharpness: 'Focus & sharpness',
	depth_perspective: 'Depth & perspective',
	visual_balance: 'Visual balance',
	emotional_impact: 'Emotional impact',
};

export const bandNames: Record<ScoreBand, string> = {
	excellent: 'Excellent',
	good: 'Good',
	needs_work: 'Needs work',
};

export const basisNames: Record<Basis, string> = {
	opinion: 'Opinion',
	agrees: 'Agrees',
	contradicted: 'Contradicted',
	measured: 'Measured',
};

/** `motion_blur` → "Motion blur" */
export function findingName(kind: FindingKind): string {
	const text = kind.replaceAll('_', ' ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The questions that Loupe was trained on. */
export const quickQuestions = [
	'What should I do first?',
	'How would I crop it?',
	'What settings next time?',
	'What works best?',
] as const;
