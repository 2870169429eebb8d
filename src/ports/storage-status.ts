import type { StorageSizes, StorageUsage } from '../domain/diagnostics';

export interface StorageStatus {
	usage(): Promise<Omit<StorageUsage, 'models'>>;
	/** counted anew each time: every photo is looked at */
	sizes(): Promise<StorageSizes>;
	/** asks the browser to keep what is stored; false: it would not promise */
	persist(): Promise<boolean>;
}
