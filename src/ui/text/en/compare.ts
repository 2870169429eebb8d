/** Two critiques beside each other. */
import type { Fate } from '../../../domain/critique/compare';

const fates: Record<Fate, string> = {
	gone: 'Gone',
	weaker: 'Weaker',
	same: 'Still there',
	stronger: 'Stronger',
	new: 'New',
};

/** What carried the first, and what carries the second. */
const meritFates: Record<Fate, string> = {
	gone: 'Lost',
	weaker: 'Kept',
	same: 'Kept',
	stronger: 'Kept',
	new: 'Gained',
};

export const compare = {
	fates,
	meritFates,
	merits: 'What works in them',
	title: 'Two critiques',
	overall: (before: string, after: string, change: string) =>
		`Overall ${before} and ${after}: ${change}.`,
	samePhoto: 'The same photo, seen twice.',
	note: 'Scores are the model’s opinion and vary a little from run to run; measured figures do not.',
	side: (photo: string, advisor: string) => `${photo}, ${advisor}`,
	scores: 'Scores',
	dimension: 'Dimension',
	first: 'First',
	second: 'Second',
	change: 'Change',
	findings: 'Findings',
	fix: 'Did the fix work?',
	noFault: 'Neither names a fault.',
	notNamed: 'not named',
	becomes: (finding: string, before: string, after: string) =>
		`${finding}: ${before}, then ${after}`,
	firstEvidence: (evidence: string) => `First. ${evidence}`,
	secondEvidence: (evidence: string) => `Second. ${evidence}`,
	measure: 'Measure',
	unknown: 'not known',
	bold: 'Differences are in bold.',
	says: (name: string) => `${name}, simulated, says`,
};
