import type { Measurements, Position } from '../domain/facts/measurements';
import type { Region } from '../domain/photo/region';

/** Page → worker: one photo at a time. */
export interface MeasureCommand {
	readonly id: number;
	readonly file: Blob;
	/** the part that is measured; absent: all of it */
	readonly region?: Region;
	/** asks for the place that the file names, and for nothing else */
	readonly positionOnly?: true;
}

/** Worker → page: exactly one for each command. */
export type MeasureMessage =
	| { readonly id: number; readonly measurements: Measurements }
	| { readonly id: number; readonly position: Position | undefined }
	| { readonly id: number; readonly error: string };
