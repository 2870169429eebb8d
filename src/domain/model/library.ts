import type { WebllmPackage } from './model';
import { isSoftware } from './placing';
import type { AdapterSummary } from './runtime';

/**
 * The library of a package for this adapter. A package with one for graphics processors keeps both: another browser or a new driver may
 * bring the other kind of adapter, and what is stored must serve without a connection.
 */
export function libraryFor(
	{ library, gpuLibrary }: Pick<WebllmPackage, 'library' | 'gpuLibrary'>,
	adapter: AdapterSummary,
): string {
	return gpuLibrary === undefined || isSoftware(adapter) ? library : gpuLibrary;
}
