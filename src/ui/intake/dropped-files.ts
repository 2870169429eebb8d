import type { FolderFile } from '../../domain/photo/folder-rules.mjs';

/** What a drop, a paste or a picker gave. */
export interface Given {
	readonly files: readonly File[];
	readonly entries: readonly FileSystemEntry[];
}

export interface FoundFile extends FolderFile {
	readonly file: File;
}

export interface Dropped {
	readonly files: readonly FoundFile[];
	/** a folder was among them */
	readonly isFolder: boolean;
	/** paths of what could not be opened: the rest is there all the same */
	readonly unopened: readonly string[];
}

/** Files chosen one by one, or a folder chosen by its picker. */
export function chosenFiles(files: readonly File[]): Dropped {
	const found = files.map((file) => foundFile(file, file.webkitRelativePath));
	const isFolder = files.some((file) => file.webkitRelativePath !== '');
	return { files: found, isFolder, unopened: [] };
}

/** @param path '' for a file that lies in no folder */
function foundFile(file: File, path: string): FoundFile {
	const { name, type, size } = file;
	// The folder that was given may have any name.
	const within = path.replace(/^\/?[^/]*\/(?=.)/u, '');
	return { file, path: within === '' ? name : within, type, bytes: size };
}

/** Files of a drop, a paste or a picker, dropped folders walked through in the order of their names. */
export async function droppedFiles({ files, entries }: Given): Promise<Dropped> {
	if (!entries.some((entry) => entry.isDirectory)) return chosenFiles(files);
	return walkEntries(entries);
}

/** An entry that cannot be opened costs itself, not the rest. */
export async function walkEntries(entries: readonly FileSystemEntry[]): Promise<Dropped> {
	const files: FoundFile[] = [];
	const unopened: string[] = [];
	const walk = async (entry: FileSystemEntry, top: boolean): Promise<void> => {
		try {
			if (entry.isFile) {
				const file = await fileOf(entry as FileSystemFileEntry);
				files.push(foundFile(file, top ? '' : entry.fullPath));
				return;
			}
			const inside = await entriesOf(entry as FileSystemDirectoryEntry);
			for (const each of inside) await walk(each, false);
		} catch {
			unopened.push(entry.name);
		}
	};
	for (const entry of entries) await walk(entry, true);
	return { files, isFolder: true, unopened };
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
	new Promise((resolve, reject) => {
		entry.file(resolve, reject);
	});

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
	const reader = folder.createReader();
	const inside: FileSystemEntry[] = [];
	for (;;) {
		// A reader hands out a hundred at a time, and nothing when it is through.
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
			reader.readEntries(resolve, reject);
		});
		if (some.length === 0) break;
		inside.push(...some);
	}
	return inside.sort((a, b) => a.name.localeCompare(b.name));
}
