import type { HistorySort, Stack } from '../domain/history/stack';
import type { JobId, PhotoId } from '../domain/ids';

/** Place of a photo in a list, from 0, with the critiques shown of those beside it. */
export interface StackPlace {
	readonly place: number;
	readonly count: number;
	readonly before?: JobId;
	readonly after?: JobId;
}

/** The history by photos; kept true by whatever changes a job. */
export interface StackRepository {
	/** photos that have a critique */
	count(): Promise<number>;
	/** of a part of the history; reads no others */
	page(sort: HistorySort, from: number, to: number): Promise<readonly Stack[]>;
	/** the stacks that hold any of these jobs, with those jobs alone */
	of(ids: readonly JobId[], sort: HistorySort): Promise<readonly Stack[]>;
	/** where a photo stands in the whole history; undefined: it is not in it */
	placeOf(photoId: PhotoId, sort: HistorySort): Promise<StackPlace | undefined>;
}
