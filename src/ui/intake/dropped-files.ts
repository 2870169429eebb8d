const pictureName = /\.(jpe?g|png|webp|avif|heic|heif|gif|bmp)$/iu;

/** By name and type: what is in it shows when it is read. */
export function isPicture(file: File): boolean {
	return file.type.startsWith('image/') || pictureName.test(file.name);
}

export interface Dropped {
	readonly files: readonly File[];
	/** a folder was among them */
	readonly folder: boolean;
}

/** Files of a drop or a paste, folders walked through in the order of their names. */
export async function filesOf(transfer: DataTransfer | null): Promise<Dropped> {
	if (transfer === null) return { files: [], folder: false };
	// Before the first await: the browser empties the transfer after the event.
	const plain = [...transfer.files];
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	if (!entries.some((entry) => entry.isDirectory)) return { files: plain, folder: false };
	const files: File[] = [];
	for (const entry of entries) files.push(...(await walk(entry)));
	return { files, folder: true };
}

async function walk(entry: FileSystemEntry): Promise<readonly File[]> {
	if (entry.isFile) {
		return [
			await new Promise<File>((resolve, reject) => {
				(entry as FileSystemFileEntry).file(resolve, reject);
			}),
		];
	}
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	const inside: FileSystemEntry[] = [];
	for (;;) {
		// A reader hands out a hundred at a time, and nothing when it is through.
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
			reader.readEntries(resolve, reject);
		});
		if (some.length === 0) break;
		inside.push(...some);
	}
	inside.sort((a, b) => a.name.localeCompare(b.name));
	const files: File[] = [];
	for (const each of inside) files.push(...(await walk(each)));
	return files;
}
