import type { ModelMemory } from '../ports';
import type { Database, KnownModels } from './schema';
import { guard } from './transactions';

const nothing = { whole: [], open: false } as const;

/** In the database of photos: it is open at every start, and outlives that of the models. */
export function createModelMemory(database: Database): ModelMemory {
	return {
		read: async () =>
			((await guard(() => database.get('queue', 'models'))) as KnownModels | undefined) ?? nothing,
		write: async (memory) => {
			await guard(() => database.put('queue', memory, 'models'));
		},
	};
}
