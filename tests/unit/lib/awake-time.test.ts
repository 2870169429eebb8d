import { describe, expect, it } from 'vitest';
import { AwakeTime } from '../../../src/lib/awake-time';
import { FakeClock } from '../../support/fake-clock';

describe('AwakeTime', () => {
	it('counts waking time alone', () => {
		const clock = new FakeClock();
		const awake = new AwakeTime(clock);
		clock.advance(10_500);
		expect(awake.ms).toBe(10_500);
		clock.suspend(3_600_000);
		expect(awake.ms).toBeLessThan(14_500);
		expect(awake.sleptMs).toBeGreaterThan(3_595_000);
		const woken = awake.ms;
		clock.advance(5000);
		expect(awake.ms).toBe(woken + 5000);
	});

	it('never falls, also where the sleep shows before the late tick', () => {
		let now = 0;
		let tick: (lateMs: number, hidden: boolean) => void = () => undefined;
		const awake = new AwakeTime({
			now: () => now,
			every: (_ms, ring) => {
				tick = ring;
				return () => undefined;
			},
		});
		now = 3_600_000;
		const early = awake.ms;
		expect(early).toBeLessThan(5000);
		tick(3_599_000, false);
		expect(awake.ms).toBe(early);
		// A clock that is set back tells nothing.
		now = 0;
		expect(awake.ms).toBe(early);
	});

	it('counts a hidden tab whose timer rings once a minute, from the second minute on', () => {
		const clock = new FakeClock();
		const awake = new AwakeTime(clock);
		clock.throttle(5);
		expect(awake.ms).toBeGreaterThan(235_000);
		expect(awake.ms).toBeLessThan(250_000);
	});

	it('counts no sleep of a hidden tab: neither a nap, nor an hour among slow ticks', () => {
		const clock = new FakeClock();
		const awake = new AwakeTime(clock);
		clock.hidden = true;
		clock.advance(10_000);
		clock.suspend(60_000);
		expect(awake.ms).toBeLessThan(12_000);
		clock.throttle(3);
		const before = awake.ms;
		clock.suspend(3_600_000);
		expect(awake.ms - before).toBeLessThan(2000);
		// And not what comes right after it: it may have dozed off again.
		clock.suspend(60_000);
		expect(awake.ms - before).toBeLessThan(4000);
	});

	it('takes as sleep what makes a page late that somebody looks at', () => {
		const clock = new FakeClock();
		const awake = new AwakeTime(clock);
		for (let i = 0; i < 5; i += 1) clock.suspend(60_000);
		expect(awake.ms).toBeLessThan(6000);
	});

	it('takes a tick that is a little late for waking time', () => {
		const clock = new FakeClock();
		const awake = new AwakeTime(clock);
		clock.suspend(2500);
		expect(awake.ms).toBe(2500);
		expect(awake.sleptMs).toBe(0);
		awake.stop();
		expect(clock.timers).toBe(0);
	});
});
