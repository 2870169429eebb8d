/** What an import did; jobs that were there already stay as they are. */
export interface ImportReport {
	readonly added: number;
	readonly skipped: number;
	readonly photos: number;
	/** jobs that this version cannot show: kept, and shown by one that can */
	readonly setAside: number;
}

/** What is wrong with a file that is no whole backup; `part`: the path in it that is. */
export type BackupFault =
	| {
			readonly code:
				'no_zip' | 'no_backup' | 'many_backups' | 'too_many_parts' | 'grows' | 'other_version';
	  }
	| {
			readonly code:
				| 'part_twice'
				| 'part_missing'
				| 'part_too_large'
				| 'part_damaged'
				| 'part_unreadable'
				| 'part_unknown';
			readonly part: string;
	  };

/** The whole history as one file: ids, logs, results and the photos as they were given. */
export interface HistoryBackup {
	save(): Promise<Blob>;
	/** all of it or nothing */
	restore(file: Blob): Promise<ImportReport | { readonly damaged: BackupFault }>;
}
