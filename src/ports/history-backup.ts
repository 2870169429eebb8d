/** What an import did; jobs that were there already stay as they are. */
export interface ImportReport {
	readonly added: number;
	readonly skipped: number;
	readonly photos: number;
	/** jobs that this version cannot show: kept, and shown by one that can */
	readonly setAside: number;
}

/** The whole history as one file: ids, logs, results and the photos as they were given. */
export interface HistoryBackup {
	save(): Promise<Blob>;
	/** all of it or nothing; `damaged` says what is wrong with the file */
	restore(file: Blob): Promise<ImportReport | { readonly damaged: string }>;
}
