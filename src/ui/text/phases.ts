import type { Phase } from '../../domain/job/job-event';

/** Chips of the working screen. `queued` has none: nothing happens in it. */
export const phaseChips = [
	{ phase: 'image_processing', label: 'Photo' },
	{ phase: 'model_loading', label: 'Model' },
	{ phase: 'prefill', label: 'Reading' },
	{ phase: 'generating', label: 'Writing' },
	{ phase: 'finalizing', label: 'Checking' },
] as const satisfies readonly { readonly phase: Phase; readonly label: string }[];
