import type { LedgerGrouping } from '../../domain/history/faults';

export const groupingNames: Record<LedgerGrouping, string> = {
	lens: 'lens',
	focal_length: 'focal length',
	iso: 'ISO',
	hour: 'hour of the day',
	scene: 'what the model saw',
};
