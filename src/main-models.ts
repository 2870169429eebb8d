/** The part of the composition root that the models page and its calls need, fetched with the first of them. */
import { measureGpu } from './engine/measure-gpu';
import { nameDevice, readDevice } from './engine/read-device';
import type { EngineSwitch, PlaceModel } from './engine/engine-switch';
import type { JobRepository, ModelCatalogue, ModelStore, StorageStatus } from './ports';
import type { CatalogueState, EngineView } from './state/models-state';
import { ModelAdvice } from './state/model-advice.svelte';
import { ModelPackages } from './state/model-packages';
import { IdbDeviceTrials } from './storage/device-trials';
import type { Database } from './storage/schema';

let open: CatalogueState | undefined;

/** One for all who ask. */
export function openCatalogue(parts: {
	readonly models: ModelCatalogue;
	readonly store: ModelStore;
	readonly engine: EngineView;
	readonly jobs: JobRepository;
	readonly database: Database;
	readonly storage: StorageStatus;
	readonly engines: Pick<EngineSwitch, 'selfTest'>;
	readonly place: PlaceModel;
}): CatalogueState {
	const { database, engines, storage, ...rest } = parts;
	open ??= {
		packages: new ModelPackages(rest),
		storage: {
			persist: () => storage.persist(),
			read: async () => {
				const [usage, sizes] = await Promise.all([storage.usage(), storage.sizes()]);
				return { ...usage, ...sizes };
			},
		},
		advice: new ModelAdvice({
			...rest,
			trials: new IdbDeviceTrials(database, nameDevice),
			readDevice,
			measureGpu: () => measureGpu(() => performance.now(), Date.now()),
			runSelfTest: (model, signal) => engines.selfTest(model, signal),
		}),
	};
	return open;
}
