/** `raw`: judged by the preview in it; `uncertain`: some browsers read it; `drawing`: no photo, though browsers show it */
export type PathKind =
	'photo' | 'raw' | 'uncertain' | 'drawing' | 'hidden' | 'sidecar' | 'thumbnail' | 'other';

/** By name alone, `/` between its parts, relative to the folder that was given. */
export function kindOfPath(path: string, type?: string): PathKind;

export interface FolderFile {
	readonly path: string;
	/** MIME type, where the system tells one */
	readonly type?: string;
	readonly bytes: number;
}

/** How many files are left out in silence but for their number. */
export interface LeftOut {
	readonly hidden: number;
	readonly sidecar: number;
	readonly thumbnail: number;
	readonly other: number;
	/** raw files whose frame is there as a photo of another kind */
	readonly paired: number;
}

export interface SortedFolder<F extends FolderFile> {
	readonly photos: readonly F[];
	readonly left: LeftOut;
	/** pictures that this browser cannot read, or that are no photos */
	readonly refused: readonly F[];
}

/** Characters of a file's beginning in which both of a frame say when it was taken. */
export const headBytes: number;

/**
 * @param canRead asked about one or two files of each ending that only some browsers read; never rejects
 * @param readHead the beginning of a file, a character for each byte; '' where it cannot be read
 */
export function sortFolder<F extends FolderFile>(
	files: readonly F[],
	canRead: (file: F) => Promise<boolean>,
	readHead?: (file: F) => Promise<string>,
): Promise<SortedFolder<F>>;
