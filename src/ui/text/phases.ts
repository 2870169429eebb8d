/** Step lines: only what is happening, taken from the phase. */
import { advisorById } from '../../advisors';
import type { AdvisorId } from '../../domain/advisor';
import type { Phase } from '../../domain/job/job-event';

const verbs = ['is weighing', 'is reading', 'is considering', 'is working through'] as const;

/** The verb is chosen by the job's id, so that it does not flicker from update to update. */
function verbOf(jobId: string): string {
	let sum = 0;
	for (const letter of jobId) sum += letter.charCodeAt(0);
	return verbs[sum % verbs.length] ?? verbs[0];
}

export function stepLine(
	phase: Phase,
	about: { readonly jobId: string; readonly advisorId: AdvisorId },
): string {
	switch (phase) {
		case 'queued':
			return 'Waiting';
		case 'image_processing':
			return 'Preparing the photo';
		case 'model_loading':
			return 'Loading the model';
		case 'prefill':
			return 'Reading';
		case 'generating':
			return `${advisorById(about.advisorId).name} ${verbOf(about.jobId)} it (simulated)`;
		case 'finalizing':
			return 'Checking and saving';
	}
}

/** Chips of the working screen. `queued` has none: nothing happens in it. */
export const phaseChips = [
	{ phase: 'image_processing', label: 'Photo' },
	{ phase: 'model_loading', label: 'Model' },
	{ phase: 'prefill', label: 'Reading' },
	{ phase: 'generating', label: 'Writing' },
	{ phase: 'finalizing', label: 'Checking' },
] as const satisfies readonly { readonly phase: Phase; readonly label: string }[];
