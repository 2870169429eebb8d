import type { StorageUsage } from '../domain/diagnostics';

export interface StorageStatus {
	usage(): Promise<Omit<StorageUsage, 'models'>>;
	/** asks the browser to keep what is stored; false: it would not promise */
	persist(): Promise<boolean>;
}
