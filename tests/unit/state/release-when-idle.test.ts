import { expect, it } from 'vitest';
import type { EngineState } from '../../../src/domain/model/engine-state';
import { releaseWhenIdle } from '../../../src/state/release-when-idle';
import { FakeClock } from '../../support/fake-clock';

const ready: EngineState = { status: 'ready', modelId: 'loupe' };
const minute = 60_000;

function set() {
	const clock = new FakeClock();
	const setting = { minutes: 5, isWanted: false };
	let released = 0;
	let tell: (state: EngineState) => void = () => undefined;
	releaseWhenIdle({
		clock,
		idleMinutes: () => setting.minutes,
		isWanted: () => setting.isWanted,
		engine: {
			state: ready,
			subscribe: (listener) => {
				tell = listener;
				return () => undefined;
			},
			release: () => {
				released += 1;
				tell({ status: 'idle' });
				return Promise.resolve();
			},
		},
	});
	return { clock, setting, released: () => released, become: (state: EngineState) => tell(state) };
}

it('gives the memory back after as many idle minutes as the setting says, once', () => {
	const { clock, released, become } = set();
	become(ready);
	clock.advance(5 * minute - 1000);
	expect(released()).toBe(0);
	clock.advance(20_000);
	expect(released()).toBe(1);
	expect(clock.timers).toBe(0);
	clock.advance(60 * minute);
	expect(released()).toBe(1);
});

it('counts from the last work, and not while a job waits', () => {
	const { clock, released, become, setting } = set();
	become(ready);
	clock.advance(4 * minute);
	become({ status: 'busy', modelId: 'loupe' });
	clock.advance(10 * minute);
	become(ready);
	clock.advance(4 * minute);
	setting.isWanted = true;
	clock.advance(60 * minute);
	expect(released()).toBe(0);
	setting.isWanted = false;
	clock.advance(5 * minute + 10_000);
	expect(released()).toBe(1);
});

it('follows a changed setting; 0 keeps it for ever', () => {
	const { clock, released, become, setting } = set();
	setting.minutes = 0;
	become(ready);
	clock.advance(600 * minute);
	expect(released()).toBe(0);
	setting.minutes = 1;
	clock.advance(10_000);
	expect(released()).toBe(1);
});
