import { describe, expect, it } from 'vitest';
import { lazy } from '../../../src/lib/lazy';

class Counter {
	readonly title: string = 'counter';
	#count = 0;

	add(by: number): Promise<number> {
		this.#count += by;
		return Promise.resolve(this.#count);
	}

	fail(): Promise<never> {
		return Promise.reject(new Error('its own'));
	}
}
type Counts = Pick<Counter, 'add' | 'fail' | 'title'>;

describe('lazy', () => {
	it('loads with the first call, once, and keeps the object', async () => {
		let loads = 0;
		const counter = lazy<Pick<Counter, 'add'>>(() => {
			loads += 1;
			return Promise.resolve(new Counter());
		});
		expect(loads).toBe(0);
		expect(await Promise.all([counter.add(1), counter.add(2)])).toEqual([1, 3]);
		expect(await counter.add(4)).toBe(7);
		expect(loads).toBe(1);
	});

	it('answers at once what it is given for now, and can be awaited itself', async () => {
		let loads = 0;
		const load = (): Promise<Counts> => {
			loads += 1;
			return Promise.resolve(new Counter());
		};
		const counter = lazy<Counts, 'title'>(load, { title: 'soon' });
		expect(counter.title).toBe('soon');
		expect(await Promise.resolve(counter)).toBe(counter);
		expect(loads).toBe(0);
	});

	it('hands failures on: those of the object, and those of the load, which it tries again', async () => {
		let here = false;
		const counter = lazy<Pick<Counter, 'add' | 'fail'>>(() =>
			here ? Promise.resolve(new Counter()) : Promise.reject(new Error('no connection')),
		);
		await expect(counter.add(1)).rejects.toThrow('no connection');
		here = true;
		expect(await counter.add(1)).toBe(1);
		await expect(counter.fail()).rejects.toThrow('its own');
	});
});
