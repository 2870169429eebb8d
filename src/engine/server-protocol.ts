import type { FoundServer } from '../domain/model/server';
import type { EngineProtocol } from './engine-protocol';
import type { Command, FinalMessage, Message } from './worker-protocol';

/** Commands of the server worker: the only thread that speaks to a model server. */
export interface ServerProtocol extends EngineProtocol {
	readonly find: {
		readonly command: { readonly address: string; readonly baseUrl: string; readonly key?: string };
		readonly event: never;
		readonly result: FoundServer;
	};
	/** keeps a server's key, or forgets it; it never comes back to the page */
	readonly keepKey: {
		readonly command: { readonly origin: string; readonly key?: string };
		readonly event: never;
		readonly result: null;
	};
}

export type ServerCommand = Command<ServerProtocol>;
export type ServerMessage = Message<ServerProtocol>;
export type ServerFinal = FinalMessage<ServerProtocol>;
