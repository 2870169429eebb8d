import { expect, it } from 'vitest';
import { appChunk } from '../../../src/domain/app-chunk';
import { FailureError } from '../../../src/domain/failure';

it('a part of the app that cannot be fetched is told as such, with what the browser says', async () => {
	// Of a release that is gone: the browser itself refuses it.
	const gone = new URL('./attempt-of-another-release.js', import.meta.url).href;
	const asked = appChunk(() => import(/* @vite-ignore */ gone) as Promise<unknown>);
	await expect(asked).rejects.toBeInstanceOf(FailureError);
	await expect(asked).rejects.toMatchObject({
		failure: {
			code: 'app_chunk_missing',
			detail: expect.stringContaining('attempt-of-another-release') as string,
		},
	});
});

it('a part that is there is handed on', async () => {
	const part = await appChunk(() => import('../../../src/domain/failure'));
	expect(part.FailureError).toBe(FailureError);
});
