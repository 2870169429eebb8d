import type { Measurements } from '../domain/measurements';

/** Page → worker: one photo at a time. */
export interface MeasureCommand {
	readonly id: number;
	readonly file: Blob;
}

/** Worker → page: exactly one for each command. */
export type MeasureMessage =
	| { readonly id: number; readonly measurements: Measurements }
	| { readonly id: number; readonly error: string };
