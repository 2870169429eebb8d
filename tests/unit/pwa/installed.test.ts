import { afterEach, describe, expect, it, vi } from 'vitest';
import { Badge } from '../../../src/pwa/badge';
import { followLaunches } from '../../../src/pwa/launches';
import { StayAwake } from '../../../src/pwa/stay-awake';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the icon', () => {
	it('counts what is open, then what is done and was not seen', () => {
		const shown: (number | undefined)[] = [];
		const badge = new Badge({
			setAppBadge: (count) => {
				shown.push(count);
				return Promise.resolve();
			},
			clearAppBadge: () => {
				shown.push(0);
				return Promise.resolve();
			},
		});
		badge.count(2);
		badge.finished();
		badge.count(1);
		badge.finished();
		badge.count(0);
		expect(shown.at(-1)).toBe(2);
		expect(shown.slice(0, -1)).not.toContain(0);
		badge.seen();
		expect(shown.at(-1)).toBe(0);
	});

	it('costs nothing where there is none, or where it is refused', async () => {
		new Badge({}).count(3);
		new Badge({ setAppBadge: () => Promise.reject(new Error('no badge')) }).count(3);
		await turn();
	});
});

class Lock extends EventTarget {
	released = false;
	release(): Promise<undefined> {
		this.released = true;
		return Promise.resolve(undefined);
	}
}

describe('the screen', () => {
	interface Shown {
		readonly awake: StayAwake;
		readonly locks: Lock[];
		hidden: boolean;
	}
	function screen(): Shown {
		const locks: Lock[] = [];
		const request = () => {
			if (made.hidden) return Promise.reject(new Error('hidden'));
			const lock = new Lock();
			locks.push(lock);
			return Promise.resolve(lock as unknown as WakeLockSentinel);
		};
		const awake = new StayAwake({ isHidden: () => made.hidden, wakeLock: { request } });
		const made: Shown = { locks, hidden: false, awake };
		return made;
	}

	it('stays on while something runs, and goes when nothing does', async () => {
		const { awake, locks } = screen();
		awake.want(true);
		awake.want(true);
		await turn();
		awake.want(true);
		await turn();
		expect(locks.map(({ released }) => released)).toEqual([false]);
		awake.want(false);
		expect(locks.map(({ released }) => released)).toEqual([true]);
	});

	it('is held again when a hidden page is seen again', async () => {
		const made = screen();
		const { awake, locks } = made;
		made.hidden = true;
		awake.want(true);
		await turn();
		expect(locks).toEqual([]);
		made.hidden = false;
		awake.look();
		await turn();
		// The browser takes it from a page that is hidden.
		locks[0]!.released = true;
		made.hidden = true;
		awake.look();
		made.hidden = false;
		awake.look();
		await turn();
		expect(locks.map(({ released }) => released)).toEqual([true, false]);
	});

	it('is let go of when what ran ended while it was asked for', async () => {
		const { awake, locks } = screen();
		awake.want(true);
		awake.want(false);
		await turn();
		expect(locks.map(({ released }) => released)).toEqual([true]);
	});

	it('sleeps as it likes where a page may not hold it', async () => {
		const awake = new StayAwake({ wakeLock: undefined, isHidden: () => false });
		awake.want(true);
		await turn();
		awake.want(false);
	});
});

describe('files that are opened with the app', () => {
	interface Launch {
		readonly targetURL?: string;
		readonly files?: readonly { readonly getFile: () => Promise<File> }[];
	}
	const kept = new Map<string, string>();
	const memory = {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
	};
	const taken: string[] = [];
	const addresses: string[] = [];
	const errors: unknown[] = [];
	afterEach(() => {
		kept.clear();
		for (const list of [taken, addresses, errors]) list.length = 0;
	});
	const handle = (name: string) => ({
		getFile: () => Promise.resolve(new File([name], name, { lastModified: 1 })),
	});

	/** A page that loads with these launches waiting. @returns the way to launch more */
	function load(...waiting: readonly Launch[]): (launch: Launch) => void {
		const consumers: ((launch: Launch) => void)[] = [];
		followLaunches({
			queue: {
				setConsumer: (consumer) => {
					for (const each of waiting) consumer(each);
					consumers.push(consumer);
				},
			},
			memory,
			onfiles: (files) => {
				taken.push(...files.map(({ name }) => name));
				return Promise.resolve();
			},
			onaddress: (hash) => addresses.push(hash),
			onerror: (error) => errors.push(error),
		});
		return (launch) => {
			for (const consumer of consumers) consumer(launch);
		};
	}

	it('are taken in once, however often the page is loaded anew', async () => {
		const first = { targetURL: 'https://a.example/', files: [handle('a.jpg'), handle('b.jpg')] };
		load(first);
		await turn();
		load(first);
		await turn();
		expect(taken).toEqual(['a.jpg', 'b.jpg']);
	});

	it('are taken in again when somebody opens them again', async () => {
		const launch = load();
		for (let i = 0; i < 2; i += 1) {
			launch({ files: [handle('a.jpg')] });
			await turn();
		}
		expect(taken).toEqual(['a.jpg', 'a.jpg']);
	});

	it('come with an address only where a window was there already', async () => {
		const launch = load({ targetURL: 'https://a.example/#/queue' });
		launch({ targetURL: 'https://a.example/x/#/history' });
		launch({ targetURL: 'https://a.example/x/' });
		await turn();
		expect(addresses).toEqual(['#/history']);
		expect(taken).toEqual([]);
	});

	it('that cannot be read are told', async () => {
		const gone = new Error('gone');
		load({ files: [{ getFile: () => Promise.reject(gone) }] });
		await turn();
		expect(errors).toEqual([gone]);
	});

	it('are none where the browser launches nothing', () => {
		const none = vi.fn(() => undefined);
		const onfiles = vi.fn(() => Promise.resolve());
		followLaunches({ queue: undefined, memory, onfiles, onaddress: none, onerror: none });
		expect([onfiles.mock.calls, none.mock.calls]).toEqual([[], []]);
	});
});
