/**
 * What page and worker say to each other, whichever worker: one command in, events out, exactly one
 * final answer. Each worker has a table of its commands; both message unions are derived from it.
 */
import type { Failure } from '../domain/failure';

export type Protocol<P> = {
	readonly [T in keyof P]: {
		readonly command: object;
		readonly event: unknown;
		readonly result: unknown;
	};
};

/** Page → worker. `cancel` ends the command with the same `id`. */
export type Command<P extends Protocol<P>> =
	{ [T in keyof P]: { readonly type: T; readonly id: number } & P[T]['command'] }[keyof P] | Cancel;

export interface Cancel {
	readonly type: 'cancel';
	readonly id: number;
}

/** The one answer that ends a command. */
export type Answer<Result> =
	| { readonly type: 'result'; readonly result: Result }
	/** `text`: what had been written until then */
	| { readonly type: 'failed'; readonly failure: Failure; readonly text: string }
	| { readonly type: 'cancelled'; readonly text: string };

export type FinalMessage<P extends Protocol<P>> = { readonly id: number } & Answer<
	P[keyof P]['result']
>;

/** Worker → page. */
export type Message<P extends Protocol<P>> =
	| {
			readonly type: 'ready';
			/** name of the Web Lock that the worker holds as long as it lives */
			readonly lock: string;
	  }
	| { readonly type: 'event'; readonly id: number; readonly event: P[keyof P]['event'] }
	| FinalMessage<P>;
