import type { AppState } from '../../state/app-state';
import type { Given } from './dropped-files';

/** To be called within the event: the browser empties the transfer after it. */
export function givenBy(transfer: DataTransfer | null): Given {
	if (transfer === null) return { files: [], entries: [] };
	return {
		files: [...transfer.files],
		entries: [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []),
	};
}

/** The code that sorts and stores comes with the first photos. */
export async function takeIn(
	app: Pick<AppState, 'preferences' | 'queue'>,
	given: Given,
): Promise<void> {
	const [{ droppedFiles }, { ingestDropped }] = await Promise.all([
		import('./dropped-files'),
		import('./ingest'),
	]);
	await ingestDropped(app, await droppedFiles(given));
}
