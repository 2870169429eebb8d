/** Files opened with the app, and its shortcuts, as the system hands them to a window of it. */

interface Launch {
	readonly targetURL?: string;
	readonly files?: readonly Pick<FileSystemFileHandle, 'getFile'>[];
}

interface LaunchQueue {
	setConsumer(consumer: (launch: Launch) => void): void;
}

interface LaunchParts {
	/** of the window: where none has it, nothing is launched */
	readonly queue: LaunchQueue | undefined;
	/** of this tab, over its reloads */
	readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
	readonly onfiles: (files: readonly File[]) => Promise<unknown>;
	/** a window that is open was called: the address that was meant, as `#/…` */
	readonly onaddress: (hash: string) => void;
	/** @param error a file that could not be read */
	readonly onerror: (error: unknown) => void;
}

const memoryKey = 'mondrian-launch';

export function followLaunches({ queue, memory, onfiles, onaddress, onerror }: LaunchParts): void {
	/** what loaded this page is handed over at once; the browser does so again with each reload */
	let isFirst = true;
	const take = async ({ targetURL, files: handles = [] }: Launch, first: boolean) => {
		const { hash } = new URL(targetURL ?? '', 'https://app.invalid');
		if (!first && hash !== '') onaddress(hash);
		const files = await Promise.all(handles.map((handle) => handle.getFile()));
		const mark = files.map(({ name, size, lastModified }) => [name, size, lastModified]).join('\n');
		if (files.length === 0 || (first && memory.getItem(memoryKey) === mark)) return;
		memory.setItem(memoryKey, mark);
		await onfiles(files);
	};
	queue?.setConsumer((launch) => {
		take(launch, isFirst).catch(onerror);
	});
	isFirst = false;
}
