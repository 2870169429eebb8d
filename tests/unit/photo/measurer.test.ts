import { describe, expect, it } from 'vitest';
import type { MeasureMessage } from '../../../src/measure/messages';
import { loupe } from '../../../src/domain/model/models';
import { WorkerMeasurer } from '../../../src/photo/measurer';
import { SaidWorker } from '../../support/said-worker';

class FakeWorker extends SaidWorker<{ command: unknown; message: MeasureMessage }> {}

function set() {
	const workers: FakeWorker[] = [];
	let die: () => void = () => undefined;
	const locks = {
		request: (_name: string, _options: unknown, onlock: () => void) => {
			die = onlock;
			return new Promise(() => undefined);
		},
	} as unknown as LockManager;
	const measurer = new WorkerMeasurer(() => {
		const worker = new FakeWorker();
		workers.push(worker);
		return worker;
	}, locks);
	const controller = new AbortController();
	const measure = () => measurer.measure(new Blob(['x']), controller.signal);
	return { workers, measurer, controller, measure, die: () => die() };
}

describe('WorkerMeasurer', () => {
	it.each([
		[
			'dies in silence',
			(worker: FakeWorker, die: () => void) => {
				worker.say({ type: 'ready', lock: 'lock' });
				die();
			},
		],
		[
			'raises an error',
			(worker: FakeWorker) =>
				worker.onerror?.({ message: 'x', preventDefault: () => undefined } as ErrorEvent),
		],
		['cannot be read', (worker: FakeWorker) => worker.onmessageerror?.({} as MessageEvent)],
		[
			'cannot measure it',
			(worker: FakeWorker) => {
				worker.say({ type: 'failed', id: 1, failure: { code: 'photo_unreadable' }, text: '' });
			},
		],
	])('measures nothing when its worker %s, and ends it', async (_what, end) => {
		const { workers, measure, die } = set();
		const measuring = measure();
		end(workers[0]!, die);
		expect(await measuring).toBeUndefined();
		expect(workers[0]!.terminated).toBe(true);
	});

	it('starts no worker for what has been called off, and ends the one that is at work', async () => {
		const { workers, measure, controller } = set();
		const measuring = measure();
		controller.abort();
		expect(await measuring).toBeUndefined();
		expect(workers[0]!.terminated).toBe(true);
		expect(await measure()).toBeUndefined();
		expect(workers).toHaveLength(1);
	});

	it('says why an edited version could not be made', async () => {
		const { workers, measurer } = set();
		const made = measurer.edit(new Blob(['x']), { exposureEv: 1 });
		const failure = { code: 'out_of_memory', detail: 'no canvas' } as const;
		workers[0]!.say({ type: 'failed', id: 1, failure, text: '' });
		await expect(made).rejects.toMatchObject({ failure });
		expect(workers[0]!.terminated).toBe(true);
	});

	it('says what is wrong with a photo that cannot be prepared, and who called it off', async () => {
		const { workers, measurer, controller } = set();
		const file = new Blob(['x']);
		const { picture } = loupe;
		const made = measurer.prepare(file, picture, controller.signal);
		const failure = { code: 'photo_unsupported', detail: 'svg' } as const;
		workers[0]!.say({ type: 'failed', id: 1, failure, text: '' });
		await expect(made).rejects.toMatchObject({ failure });
		const second = measurer.prepare(file, picture, controller.signal);
		const reason = new Error('cancelled');
		controller.abort(reason);
		await expect(second).rejects.toBe(reason);
		expect(workers[1]!.terminated).toBe(true);
	});

	it('gives a worker to each photo, and back when it has answered', async () => {
		const { workers, measurer } = set();
		const asked = measurer.position(new Blob(['x']));
		const position = { latitude: 1, longitude: 2 };
		workers[0]!.say({ type: 'result', id: 1, result: position });
		expect(await asked).toEqual(position);
		expect(workers[0]!.terminated).toBe(true);
	});
});
