import type { EngineEvent, GenerateRequest, GenerateResult } from '../ports/text-engine';
import type { Command, FinalMessage, Message } from './worker-protocol';

/** Commands of the engine worker. */
export interface EngineProtocol {
	readonly generate: {
		/** `baseUrl`: the page's address, beside which the model's files have theirs */
		readonly command: { readonly request: GenerateRequest; readonly baseUrl: string };
		readonly event: EngineEvent;
		readonly result: GenerateResult;
	};
}

export type EngineCommand = Command<EngineProtocol>;
export type EngineMessage = Message<EngineProtocol>;
export type EngineFinal = FinalMessage<EngineProtocol>;
