/** Runs the commands of the server worker: what is generated, found and kept. */
import type { Failure } from '../../domain/failure';
import { failureOf } from '../../engine/failures';
import type { ServerCommand, ServerFinal, ServerMessage } from '../../engine/server-protocol';
import type { ServerKeys } from '../../storage/server-keys';
import { EngineHost } from '../engine-host';
import { findServer } from './find-server';
import { ServerModel } from './server-model';
import type { Thread } from './thread';

type Keys = Pick<ServerKeys, 'get' | 'keep'>;
type Besides = Exclude<ServerCommand, { type: 'generate' | 'cancel' }>;

export class ServerHost {
	readonly #thread: Thread;
	readonly #keys: Keys;
	readonly #post: (message: ServerMessage) => void;
	readonly #engine: EngineHost;

	constructor(thread: Thread, keys: Keys, post: (message: ServerMessage) => void) {
		this.#thread = thread;
		this.#keys = keys;
		this.#post = post;
		const model = new ServerModel(thread, (origin) => keys.get(origin));
		this.#engine = new EngineHost(model, post, 'at_once');
	}

	receive(command: ServerCommand): void {
		if (command.type === 'generate' || command.type === 'cancel') this.#engine.receive(command);
		else void this.#answer(command).then(this.#post);
	}

	async #answer(command: Besides): Promise<ServerFinal> {
		const { id } = command;
		try {
			return { type: 'result', id, result: await this.#run(command) };
		} catch (error) {
			// The signal that ends the wait is the host's own.
			const isLate = error instanceof DOMException && error.name === 'TimeoutError';
			const failure: Failure = isLate
				? { code: 'server_unreachable', detail: `no answer within ${String(findMs / 1000)} s` }
				: failureOf(error);
			return { type: 'failed', id, failure, text: '' };
		}
	}

	async #run(command: Besides): Promise<Awaited<ReturnType<typeof findServer>> | null> {
		if (command.type === 'keepKey') {
			await this.#keys.keep(command.origin, command.key);
			return null;
		}
		const { address, baseUrl, key = await this.#keys.get(address) } = command;
		const signal = AbortSignal.timeout(findMs);
		return findServer(address, { baseUrl, key, signal, thread: this.#thread });
	}
}

/** A server that loads its model may be slow to answer; one that is not there mostly says nothing. */
const findMs = 15_000;
