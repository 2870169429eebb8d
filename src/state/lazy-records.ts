import type { RecordsState } from './app-state';
import type { RecordsParts } from './records';

/** What can be read afterwards, fetched with the first question. */
export function lazyRecords(parts: RecordsParts): RecordsState {
	const records = async (): Promise<RecordsState> => {
		const { Records } = await import('./records');
		return new Records(parts);
	};
	return {
		events: async (id) => (await records()).events(id),
		voices: async (photoId) => (await records()).voices(photoId),
		comparable: async (id) => (await records()).comparable(id),
		speeds: async () => (await records()).speeds(),
		judged: async () => (await records()).judged(),
		annotate: async (id, notes) => (await records()).annotate(id, notes),
		diagnose: async () => (await records()).diagnose(),
		exportHistory: async () => (await records()).exportHistory(),
		importHistory: async (file) => (await records()).importHistory(file),
	};
}
