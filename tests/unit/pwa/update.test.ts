import { describe, expect, it, vi } from 'vitest';
import { Controller } from '../../../src/pwa/controller';
import { lookForVersions } from '../../../src/pwa/registration';
import { Update } from '../../../src/pwa/update.svelte';
import { OpenWork } from '../../../src/state/open-work';
import { FakeClock } from '../../support/fake-clock';

/** A worker or a container of workers, as far as the page speaks to it. */
class Target extends EventTarget {
	state = 'installed';
	controller: unknown = null;
	readonly postMessage = vi.fn();
}
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function gate(): { readonly open: () => void; readonly opened: Promise<void> } {
	let open = (): void => undefined;
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { open, opened };
}

describe('a new version', () => {
	it('is offered, let in by a click, and followed when nothing is cut off', async () => {
		const work = new OpenWork();
		const reload = vi.fn();
		const update = new Update({ untilSafe: () => work.close(), reload });
		const worker = new Target();
		update.offer(worker as unknown as ServiceWorker);
		expect(update.waiting).toBe(true);
		update.apply();
		expect(worker.postMessage).toHaveBeenCalledWith({ type: 'skip-waiting' });
		expect(reload).not.toHaveBeenCalled();

		const job = gate();
		void work.duringJob(() => job.opened);
		void update.follow();
		void update.follow();
		await turn();
		expect([update.waiting, update.following]).toEqual([false, true]);
		expect(reload).not.toHaveBeenCalled();
		job.open();
		await turn();
		expect(reload).toHaveBeenCalledTimes(1);
	});

	it('that another one has replaced is offered no more', () => {
		const update = new Update({ untilSafe: () => Promise.resolve(), reload: vi.fn() });
		const worker = new Target();
		update.offer(worker as unknown as ServiceWorker);
		worker.state = 'redundant';
		worker.dispatchEvent(new Event('statechange'));
		expect(update.waiting).toBe(false);
	});
});

describe('what a tab is in the middle of', () => {
	it('lets no job begin once it closes, and waits for what is no job', async () => {
		const work = new OpenWork();
		const first = gate();
		const backup = gate();
		let closed = false;
		void work.duringJob(() => first.opened);
		void work.close().then(() => (closed = true));
		const second = vi.fn(() => Promise.resolve());
		void work.duringJob(second);
		void work.during(() => backup.opened);
		first.open();
		await turn();
		expect(closed).toBe(false);
		backup.open();
		await turn();
		expect(closed).toBe(true);
		expect(second).not.toHaveBeenCalled();
	});

	it('is nothing after what failed', async () => {
		const work = new OpenWork();
		await expect(work.during(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
		await work.close();
	});
});

describe('the version that controls a tab', () => {
	it.each([
		['the first one is the own version', null, 1, 0],
		['the second is another', null, 2, 1],
		['under one, the next is another', {}, 1, 1],
	])('%s', (_, controller, changes, expected) => {
		const container = new Target();
		container.controller = controller;
		const onreplaced = vi.fn();
		new Controller(container as unknown as ServiceWorkerContainer, onreplaced);
		for (let i = 0; i < changes; i += 1) container.dispatchEvent(new Event('controllerchange'));
		expect(onreplaced).toHaveBeenCalledTimes(expected);
	});
});

describe('an app that stays open', () => {
	const hourMs = 60 * 60 * 1000;

	it('looks for a newer version each hour, and on waking', async () => {
		const clock = new FakeClock();
		const looking = vi.fn(() => Promise.reject(new Error('offline')));
		const stop = lookForVersions({ update: looking }, clock);
		clock.advance(hourMs - 1);
		expect(looking).not.toHaveBeenCalled();
		clock.advance(1);
		expect(looking).toHaveBeenCalledTimes(1);
		clock.suspend(9 * hourMs);
		expect(looking).toHaveBeenCalledTimes(2);
		await turn();
		stop();
		clock.advance(2 * hourMs);
		expect(looking).toHaveBeenCalledTimes(2);
	});

	it('does not look again when it is merely seen again', () => {
		const looking = vi.fn(() => Promise.resolve({} as ServiceWorkerRegistration));
		let ring = (): void => undefined;
		let now = 0;
		lookForVersions(
			{ update: looking },
			{
				now: () => now,
				every: (_, tick) => {
					ring = () => {
						tick(0, false);
					};
					return () => undefined;
				},
			},
		);
		for (now = 0; now < 2 * hourMs; now += hourMs / 4) ring();
		expect(looking).toHaveBeenCalledTimes(1);
	});
});
