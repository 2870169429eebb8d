/**
 * The other half of the composition root: what works on photos and asks the machine. `main.ts`
 * fetches it right behind the first paint.
 */
import { appChunk } from './domain/app-chunk';
import type { AdapterSummary } from './domain/model/runtime';
import type { BrowserEngine } from './engine/browser-engine';
import type { EngineClientParts } from './engine/engine-client';
import { EngineClient } from './engine/engine-client';
import { ModelStoreClient } from './engine/model-store-client';
import { nameDevice } from './engine/read-device';
import type { SelfTestParts } from './engine/self-tests';
import { SelfTests } from './engine/self-tests';
import { ServerClient } from './engine/server-client';
import { WorkerMeasurer } from './photo/measurer';
import type { ModelCatalogue, ModelStore, TextEngine } from './ports';
import { pinHashes } from './state/pin-hashes';
import { IdbDeviceTrials } from './storage/device-trials';
import type { Database } from './storage/schema';
import { keepScript } from './pwa/keep-script';
import { startCpuWorker } from './pwa/start-cpu-worker';
import { engineScript, startEngineWorker } from './pwa/start-engine-worker';
import { startServerWorker } from './pwa/start-server-worker';
import { startMeasureWorker } from './pwa/start-measure-worker';
import { startStoreWorker } from './pwa/start-store-worker';

export { findObstacles, placeModel } from './engine/place-model';
export { reportAdapter } from './engine/probe-adapter';

const { locks } = navigator;
const baseUrl = document.baseURI;

export function createEngine(parts: Pick<EngineClientParts, 'clock' | 'patience'>): TextEngine {
	const startWorker = startEngineWorker;
	const engine = new EngineClient('web-llm', { ...parts, startWorker, locks, baseUrl });
	let kept: AdapterSummary | undefined;
	engine.subscribe((state) => {
		if (state.status !== 'ready' || kept !== undefined) return;
		kept = state.adapter;
		void keepScript(engineScript);
	});
	return engine;
}

export function createCpuEngine(parts: Pick<EngineClientParts, 'clock' | 'patience'>): TextEngine {
	return new EngineClient('cpu', { ...parts, startWorker: startCpuWorker, locks, baseUrl });
}

let server: ServerClient | undefined;

/** One for what it generates and for what it is asked. */
export function createServer(parts: Pick<EngineClientParts, 'clock' | 'patience'>): ServerClient {
	server ??= new ServerClient({ ...parts, startWorker: startServerWorker, locks, baseUrl });
	return server;
}

let browser: Promise<BrowserEngine> | undefined;

/** One for what it generates and for what it is asked. */
export function createBrowser(
	parts: Pick<EngineClientParts, 'clock' | 'patience'>,
): Promise<BrowserEngine> {
	browser ??= appChunk(() => import('./engine/browser-engine'))
		.then(({ BrowserEngine, findLanguageModels }) => {
			return new BrowserEngine({ ...parts, found: findLanguageModels(window) });
		})
		.catch((error: unknown) => {
			browser = undefined;
			throw error;
		});
	return browser;
}

export function createStore(
	models: ModelCatalogue,
	subscribe: ModelStore['subscribe'],
): ModelStore {
	const client = new ModelStoreClient({
		models,
		subscribe,
		locks,
		baseUrl,
		startWorker: startStoreWorker,
	});
	subscribe(({ type, modelId }) => {
		if (type === 'changed') pinHashes(modelId, models, client).catch(console.error);
	});
	return client;
}

export function createSelfTests({
	database,
	...parts
}: Pick<SelfTestParts, 'preparer' | 'clock'> & { readonly database: Database }): SelfTests {
	const photo = async (): Promise<Blob> =>
		(await appChunk(() => import('./engine/self-test-photo'))).selfTestPhoto();
	const trials = new IdbDeviceTrials(database, nameDevice);
	return new SelfTests({ ...parts, trials, photo });
}

export function createMeasurer(): WorkerMeasurer {
	return new WorkerMeasurer(startMeasureWorker, locks);
}
