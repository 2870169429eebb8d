import { describe, expect, it } from 'vitest';
import type { Stack } from '../../../src/domain/history/stack';
import type { Job } from '../../../src/domain/job/job';
import type { JobFilter, JobRepository, StackRepository } from '../../../src/ports';
import { History } from '../../../src/state/history.svelte';
import { FakeClock } from '../../support/fake-clock';
import { LocalFeed } from '../../support/local-feed';

const stack = (id: string) => ({ photoId: id, front: id, jobIds: [id] }) as unknown as Stack;

/** A repository whose answers wait until they are let go, each by the name of what was asked. */
class Gated {
	readonly asked: string[] = [];
	readonly #open: { readonly name: string; readonly resolve: () => void }[] = [];
	gated = false;

	readonly jobs = {
		ids: ({ text = '' }: JobFilter) =>
			this.#answer(
				`ids ${text}`,
				Array.from({ length: text === '' ? 7 : 100 }, (_, i) => `${text} ${String(i)}`),
			),
		many: (ids: readonly string[]) =>
			this.#answer(
				`many ${ids[0] ?? ''}`,
				ids.map((id) => ({ id }) as Job),
			),
	} as unknown as JobRepository;

	readonly stacks = {
		count: () => this.#answer('count', 100),
		page: (sort: string, from: number, to: number) =>
			this.#answer(
				`page ${String(from)}`,
				Array.from({ length: to - from }, (_, i) => stack(`${sort} ${String(from + i)}`)),
			),
		of: (ids: readonly string[]) => Promise.resolve(ids.map(stack)),
	} as unknown as StackRepository;

	letGo(name: string): Promise<void> {
		for (const each of this.#open.splice(0)) {
			if (each.name.startsWith(name)) each.resolve();
			else this.#open.push(each);
		}
		return settled();
	}

	#answer<T>(name: string, value: T): Promise<T> {
		this.asked.push(name);
		if (!this.gated) return Promise.resolve(value);
		return new Promise((resolve) => {
			this.#open.push({
				name,
				resolve: () => {
					resolve(value);
				},
			});
		});
	}
}
async function settled(): Promise<void> {
	for (let i = 0; i < 20; i += 1) await Promise.resolve();
}

describe('the history', () => {
	it('never shows rows of one search at the places of another', async () => {
		const gate = new Gated();
		const history = new History(gate.jobs, gate.stacks, new LocalFeed(), new FakeClock());
		await history.find({ text: 'lake' });
		await history.show(0, 10);
		expect(history.at(3)?.id).toBe('lake 3');
		gate.gated = true;
		// Scrolled while another search is on its way, and the rows come last of all.
		void history.find({}, 'name');
		void history.show(40, 50);
		await settled();
		await gate.letGo('count');
		await gate.letGo('page 40');
		await gate.letGo('many name');
		await gate.letGo('many');
		expect(history.count).toBe(100);
		expect(history.at(43)?.id).toBe('name 43');
	});

	it('reads rows again that were scrolled to while the search read others', async () => {
		const gate = new Gated();
		const history = new History(gate.jobs, gate.stacks, new LocalFeed(), new FakeClock());
		gate.gated = true;
		void history.find({});
		await settled();
		await gate.letGo('count');
		void history.show(20, 30);
		await gate.letGo('page 0');
		await gate.letGo('many');
		await gate.letGo('page 20');
		await gate.letGo('many');
		expect(history.at(25)?.id).toBe('newest 25');
	});

	it('looks once for many changes, and not at all after it was left', async () => {
		const gate = new Gated();
		const feed = new LocalFeed();
		const clock = new FakeClock();
		const history = new History(gate.jobs, gate.stacks, feed, clock);
		await history.find({});
		const queries = gate.asked.length;
		for (let i = 0; i < 200; i += 1) feed.post({ type: 'noted', job: { id: String(i) } as Job });
		feed.post({ type: 'imported' });
		feed.post({ type: 'removed', jobIds: 'all' });
		clock.advance(1000);
		await settled();
		expect(gate.asked.length).toBe(2 * queries);
		expect(clock.timers).toBe(0);
		feed.post({ type: 'imported' });
		history.leave();
		clock.advance(1000);
		await settled();
		expect(gate.asked.length).toBe(2 * queries);
	});
});
