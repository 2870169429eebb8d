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
		let tick: (lateMs: number) => void = () => undefined;
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
		tick(3_599_000);
		expect(awake.ms).toBe(early);
		// A clock that is set back tells nothing.
		now = 0;
		expect(awake.ms).toBe(early);
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
