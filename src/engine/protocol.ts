/**
 * What page and engine worker say to each other. One command in, events out, exactly one final
 * answer; both message unions are derived from this table.
 */
import type { AdapterReport } from '../domain/diagnostics';
import type { Failure } from '../domain/failure';
import type { ModelId, ModelStatus } from '../domain/model/model';
import type { EngineEvent, GenerateRequest, GenerateResult } from '../ports/critique-engine';

interface EngineProtocol {
	readonly generate: {
		readonly command: { readonly request: GenerateRequest; readonly baseUrl: string };
		readonly event: EngineEvent;
		readonly result: GenerateResult;
	};
	readonly models: {
		readonly command: { readonly baseUrl: string };
		readonly event: never;
		readonly result: readonly ModelStatus[];
	};
	readonly probe: {
		readonly command: { readonly baseUrl: string };
		readonly event: never;
		readonly result: AdapterReport;
	};
	readonly forget: {
		readonly command: { readonly modelId: ModelId; readonly baseUrl: string };
		readonly event: never;
		readonly result: null;
	};
}

export type CommandType = keyof EngineProtocol;
export type CommandOf<T extends CommandType> = EngineProtocol[T]['command'];
export type EventOf<T extends CommandType> = EngineProtocol[T]['event'];
export type ResultOf<T extends CommandType> = EngineProtocol[T]['result'];

/** Page → worker. `cancel` ends the command with the same `id`. */
export type EngineCommand =
	| { [T in CommandType]: { readonly type: T; readonly id: number } & CommandOf<T> }[CommandType]
	| { readonly type: 'cancel'; readonly id: number };

/** The one answer that ends a command. */
export type FinalMessage =
	| {
			[T in CommandType]: {
				readonly type: 'result';
				readonly id: number;
				readonly result: ResultOf<T>;
			};
	  }[CommandType]
	| {
			readonly type: 'failed';
			readonly id: number;
			readonly failure: Failure;
			/** what had been written until then */
			readonly text: string;
	  }
	| { readonly type: 'cancelled'; readonly id: number; readonly text: string };

/** Worker → page. */
export type EngineMessage =
	| {
			readonly type: 'ready';
			/** name of the Web Lock that the worker holds as long as it lives */
			readonly lock: string;
	  }
	| { readonly type: 'event'; readonly id: number; readonly event: EngineEvent }
	| FinalMessage;
