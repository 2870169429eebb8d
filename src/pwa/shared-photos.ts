/** Photos that another app shares with this one: from the service worker, which gets them, to the page. */

/** where the manifest has them sent, within the app's folder */
export const sharePath = 'share';
/** as the manifest names their field */
const field = 'photos';
const cacheName = 'mondrian-shared';
const lockName = 'mondrian-shared';
const nameHeader = 'x-file-name';
const changedHeader = 'x-last-modified';
/** what the page finds in its address when they could not be kept */
export const shareFailed = '?share=failed';

/**
 * Keeps what was shared until a page has taken it in; works without a network.
 *
 * @param scope address of the app's folder
 * @returns address of the page to go on with
 */
export async function keepShared(request: Request, scope: string): Promise<string> {
	try {
		const files = (await request.formData()).getAll(field).filter((each) => each instanceof File);
		const cache = await caches.open(cacheName);
		for (const file of files) {
			const { name, type, lastModified } = file;
			const headers = {
				'content-type': type,
				[nameHeader]: encodeURIComponent(name),
				[changedHeader]: String(lastModified),
			};
			// One after the other: a cache lists its entries in the order in which they came.
			await cache.put(`${scope}shared/${crypto.randomUUID()}`, new Response(file, { headers }));
		}
		return scope;
	} catch {
		return scope + shareFailed;
	}
}

/**
 * Hands over what was shared with the app in this folder; two tabs never get the same.
 *
 * @param task true: it is stored elsewhere now, and goes from here
 */
export async function withShared(
	scope: string,
	task: (files: readonly File[]) => boolean | Promise<boolean>,
): Promise<void> {
	if (!(await caches.has(cacheName))) return;
	await navigator.locks.request(lockName, async () => {
		const cache = await caches.open(cacheName);
		const kept = (await cache.keys()).filter(({ url }) => url.startsWith(`${scope}shared/`));
		const files: File[] = [];
		for (const request of kept) {
			const response = await cache.match(request);
			if (response) files.push(await fileOf(response));
		}
		if (files.length === 0 || !(await task(files))) return;
		for (const request of kept) await cache.delete(request);
	});
}

async function fileOf(response: Response): Promise<File> {
	const { headers } = response;
	return new File([await response.blob()], decodeURIComponent(headers.get(nameHeader) ?? ''), {
		type: headers.get('content-type') ?? '',
		lastModified: Number(headers.get(changedHeader)),
	});
}
