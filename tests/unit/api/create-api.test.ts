import { describe, expect, it } from 'vitest';
import type { ApiParts } from '../../../src/api/api-calls';
import { createApi } from '../../../src/api/create-api';
import { FailureError } from '../../../src/domain/failure';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { MondrianError } from '../../../src/api/mondrian-error';
import { failureMessage } from '../../../src/ui/text/failures';
import { loadApiWords } from '../../../src/ui/text/api-words';
import { LocalFeed } from '../../support/local-feed';
import { ScriptedEngine } from '../../support/scripted-engine';

const words = { failure: failureMessage, load: loadApiWords };

/** What reading needs; what these tests do not call is not there. */
async function readingParts(): Promise<ApiParts> {
	const database = await openDatabase();
	return {
		queue: { paused: true, owner: true, open: [] },
		engine: new ScriptedEngine(),
		jobs: new IdbJobRepository(database),
		feed: new LocalFeed(),
	} as unknown as ApiParts;
}

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
	promise.then(
		() => undefined,
		(error: unknown) => error,
	);

describe('the page API before the app has started', () => {
	it('answers at once what needs no storage, and keeps a call until it can be answered', async () => {
		let finish: (parts: ApiParts) => void = () => undefined;
		const api = createApi(
			'1.2.3',
			new Promise((resolve) => {
				finish = resolve;
			}),
			words,
		);
		expect(api.version).toBe('1.2.3');
		expect(api.queue.state()).toMatchObject({ paused: false, owner: false, waiting: [] });
		expect(api.engine.state()).toEqual({ status: 'idle' });
		const listed = api.jobs();
		expect(await Promise.race([listed, Promise.resolve('waiting')])).toBe('waiting');
		finish(await readingParts());
		expect(await listed).toEqual([]);
		await api.ready;
		expect(api.queue.state()).toMatchObject({ paused: true, owner: true });
	});

	it('rejects `ready` and every call with the code of a start that failed', async () => {
		const failure = new FailureError('storage_blocked', 'another tab');
		const api = createApi('1.2.3', Promise.reject(failure), words);
		const calls = [
			api.ready,
			api.submit(new Blob(['x'])),
			api.jobs(),
			api.queue.pause(),
			api.storage.usage(),
			api.events('a')[Symbol.asyncIterator]().next(),
		];
		for (const call of calls) {
			const error = await rejection(call);
			expect(error).toBeInstanceOf(MondrianError);
			expect(error).toMatchObject({
				code: 'storage_blocked',
				message: failureMessage(failure.failure),
			});
		}
	});

	it('keeps to MondrianError whatever a part throws', async () => {
		const api = createApi('1.2.3', readingParts(), words);
		const events = api.events('nobody')[Symbol.asyncIterator]();
		expect(await rejection(events.next())).toMatchObject({
			code: 'not_found',
			message: 'There is no job "nobody".',
		});
		expect(await rejection(api.submit(['text'] as never))).toMatchObject({
			code: 'invalid_argument',
		});
		// Nothing of that name is among the parts: a TypeError inside.
		expect(await rejection(api.report('nobody'))).toBeInstanceOf(MondrianError);
	});
});

describe('a slip of the caller', () => {
	it('is named as one, never as a failure of the storage', async () => {
		const api = createApi('1.2.3', readingParts(), words);
		const nonsense = undefined as unknown as string;
		const calls = [
			api.job(nonsense),
			api.result(nonsense),
			api.cancel(nonsense),
			api.remove(nonsense),
			api.report(nonsense),
			api.queue.next(nonsense),
		];
		for (const failed of await Promise.all(calls.map(rejection))) {
			expect(failed).toMatchObject({ code: 'not_found', message: 'There is no job "undefined".' });
		}
		const stream = api.events(nonsense)[Symbol.asyncIterator]();
		expect(await rejection(stream.next())).toMatchObject({ code: 'not_found' });
		for (const photos of [undefined, null, {}, 'x', ['x'], new Set([1])]) {
			expect(await rejection(api.submit(photos as Blob))).toMatchObject({
				code: 'invalid_argument',
				message: 'Photos must be Blobs or Files.',
			});
		}
	});
});
