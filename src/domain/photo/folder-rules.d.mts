/** `uncertain`: some browsers read it; `drawing`: no photo, though browsers show it */
export type PathKind =
	'photo' | 'uncertain' | 'drawing' | 'hidden' | 'sidecar' | 'thumbnail' | 'other';

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
}

export interface SortedFolder<F extends FolderFile> {
	readonly photos: readonly F[];
	readonly left: LeftOut;
	/** pictures that this browser cannot read, or that are no photos */
	readonly refused: readonly F[];
}

/** @param canRead asked about one or two files of each ending that only some browsers read; never rejects */
export function sortFolder<F extends FolderFile>(
	files: readonly F[],
	canRead: (file: F) => Promise<boolean>,
): Promise<SortedFolder<F>>;
