/** Page and worker half of the model store, joined without a thread between them. */
import type { StoreMessage } from '../../src/engine/store-protocol';
import { hearStore } from '../../src/engine/hear-store';
import { ModelStoreClient } from '../../src/engine/model-store-client';
import type { WorkerLike } from '../../src/engine/worker-link';
import type { ModelCard } from '../../src/domain/model/model';
import type { StoreNews } from '../../src/ports';
import type { ModelFiles } from '../../src/storage/model-files';
import type { StoreHostParts } from '../../src/worker/store-host';
import { StoreHost } from '../../src/worker/store-host';
import { FixedCatalogue } from './fixed-catalogue';

/** Web Locks of one origin. */
export class Locks {
	#last: Promise<unknown> = Promise.resolve();

	request = (_name: string, options: unknown, task: () => Promise<unknown>): Promise<unknown> => {
		const { signal } = options as { signal?: AbortSignal };
		const run = this.#last.then(() => {
			signal?.throwIfAborted();
			return task();
		});
		this.#last = run.catch(() => undefined);
		return run;
	};
}

interface TabParts {
	readonly baseUrl: string;
	readonly card: ModelCard;
	readonly files: ModelFiles;
	readonly channel: EventTarget;
	readonly locks: Locks;
	readonly download?: StoreHostParts['download'];
	readonly room?: StoreHostParts['room'];
	readonly edition?: number;
}

/** A tab: its client, and its worker as soon as that is wanted. */
export function storeTab({
	baseUrl,
	card,
	files,
	channel,
	locks,
	download,
	room,
	edition,
}: TabParts) {
	const started: StoreHost[] = [];
	const client = new ModelStoreClient({
		baseUrl,
		locks: undefined,
		models: new FixedCatalogue([card]),
		subscribe: hearStore(channel as BroadcastChannel),
		startWorker: () => {
			const worker: WorkerLike = {
				onmessage: null,
				onerror: null,
				onmessageerror: null,
				terminate: () => undefined,
				postMessage: (command) => void host.receive(command as Parameters<StoreHost['receive']>[0]),
			};
			const post = (data: StoreMessage) => worker.onmessage?.({ data } as MessageEvent);
			const host = new StoreHost({
				locks: locks as unknown as LockManager,
				post,
				files,
				room: room ?? (() => Promise.resolve({ fits: true, persisted: false })),
				broadcast: (data) => channel.dispatchEvent(new MessageEvent('message', { data })),
				...(download && { download }),
				...(edition !== undefined && { edition }),
			});
			started.push(host);
			channel.addEventListener('message', (event) => {
				host.hear((event as MessageEvent<StoreNews>).data);
			});
			queueMicrotask(() => post({ type: 'ready', lock: 'x' }));
			return worker;
		},
	});
	const news: StoreNews[] = [];
	client.subscribe((each) => news.push(each));
	return { client, news, started };
}
