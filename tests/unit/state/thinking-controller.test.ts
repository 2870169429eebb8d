import { describe, expect, it } from 'vitest';
import type { ThinkingUpdate } from '../../../src/state/thinking-controller';
import { ThinkingController } from '../../../src/state/thinking-controller';
import { thinkingLine } from '../../../src/ui/text/lines';
import { FakeClock } from '../../support/fake-clock';

function set(intervalSeconds: number, expectedTokens = 1000) {
	const clock = new FakeClock();
	const updates: (ThinkingUpdate & { at: number })[] = [];
	const interval = { seconds: intervalSeconds };
	const start = clock.now();
	const controller = new ThinkingController({
		etaRuns: 3,
		cap: 1000,
		memoryBytes: 5,
		clock,
		expectedTokens,
		intervalMs: () => interval.seconds * 1000,
		emit: (update) => updates.push({ ...update, at: clock.now() - start }),
	});
	/** tokens at a steady rate for some seconds */
	const write = (from: number, seconds: number, perSecond: number, decodedMs = 0): void => {
		for (let i = 1; i <= seconds * 10; i += 1) {
			clock.advance(100);
			controller.see(from + Math.floor((i / 10) * perSecond), decodedMs + i * 100);
		}
	};
	return { clock, updates, controller, interval, write };
}

/** As the page API and the screen have it. */
const line = (update: ThinkingUpdate): string => thinkingLine(update, { task: 'critique' });

const shape = /^Generating analysis\.\.\. \((\d+) tokens, (\d+\.\d) tps\)$/u;

describe('thinking updates', () => {
	it.each([3, 5, 10])('come exactly every %i seconds within a phase', (seconds) => {
		const { updates, controller, write } = set(seconds);
		controller.enter('generating');
		write(1, 31, 40);
		const times = updates.map((update) => update.at);
		expect(times).toEqual(
			Array.from({ length: Math.floor(31 / seconds) }, (_, i) => (i + 1) * seconds * 1000),
		);
		for (const update of updates) expect(line(update)).toMatch(shape);
	});

	it('rise in tokens while tokens come', () => {
		const { updates, controller, write } = set(3);
		controller.enter('generating');
		write(1, 20, 40);
		const tokens = updates.map((update) => update.tokens);
		for (let i = 1; i < tokens.length; i += 1) expect(tokens[i]).toBeGreaterThan(tokens[i - 1]!);
	});

	it('number exactly four in a generation of 20 s at 5 s, the final one included', () => {
		const { updates, controller, write } = set(5);
		controller.enter('generating');
		write(1, 19.9, 40);
		controller.stop();
		expect(updates.map((update) => update.final)).toEqual([false, false, false, true]);
	});

	it('repeat the count in a silence and say how long it has lasted', () => {
		const { clock, updates, controller, write } = set(5);
		controller.enter('generating');
		write(1, 4, 10);
		clock.advance(12_000);
		expect(updates.map((update) => update.tokens)).toEqual([41, 41, 41]);
		expect(line(updates.at(-1)!)).toMatch(/no new token for 11 s$/u);
	});

	it('count no sleep: neither as elapsed time nor as silence', () => {
		const { clock, updates, controller, write } = set(5);
		controller.enter('generating');
		write(1, 4, 10);
		clock.suspend(3_600_000);
		clock.advance(5000);
		const last = updates.at(-1)!;
		expect(last.elapsedMs).toBeLessThan(15_000);
		expect(last.silentMs).toBeLessThan(15_000);
	});

	it('tell no rate while loading and reading, and count the seconds instead', () => {
		const { clock, updates, controller } = set(5);
		controller.enter('model_loading');
		controller.load(34);
		clock.advance(5000);
		controller.enter('prefill');
		clock.advance(12_000);
		expect(updates.map(line)).toEqual([
			'Loading the model... (34 %, 5 s)',
			'Reading the photo... (5 s)',
			'Reading the photo... (10 s)',
		]);
		expect(updates.every((update) => update.tps === null)).toBe(true);
	});

	it('follow a changed interval from the next update', () => {
		const { updates, controller, interval, write } = set(10);
		controller.enter('generating');
		write(1, 11, 40);
		interval.seconds = 3;
		write(441, 7, 40, 11_000);
		expect(updates.map((update) => update.at)).toEqual([10_000, 13_000, 16_000]);
	});

	it('carry what the model declares, and what the estimate rests on', () => {
		const { updates, controller, write, clock } = set(5);
		controller.enter('generating');
		write(1, 10, 40);
		const [first, second] = updates;
		expect(first).toMatchObject({ memoryBytes: 5, etaRuns: 3, cap: 1000 });
		// 201 tokens after 5 s at 40 a second, of 1000: 20 s left.
		expect(first?.etaSeconds).toBe(20);
		expect(first?.endsAtMs).toBe(clock.now() - 5000 + 20_000);
		expect(second?.etaSeconds).toBe(15);
		controller.stop();
		expect(updates.at(-1)).toMatchObject({ final: true, etaSeconds: null });
		expect(updates.at(-1)).not.toHaveProperty('endsAtMs');
	});

	it('flush the last window once, and stay silent afterwards', () => {
		const { clock, updates, controller, write } = set(5);
		controller.enter('generating');
		write(1, 2, 40);
		controller.stop();
		controller.stop();
		clock.advance(60_000);
		expect(updates).toHaveLength(1);
		expect(updates[0]).toMatchObject({ final: true, tokens: 81 });
		expect(clock.timers).toBe(0);
	});

	it('give rate and window from decode time alone', () => {
		const { updates, controller, write } = set(5);
		controller.enter('generating');
		write(1, 10, 20);
		expect(updates[1]!.tps).toBeCloseTo(20, 0);
		expect(updates[1]!.tpsWindow).toBeCloseTo(20, 0);
		expect(updates[1]!.etaSeconds).toBe(40);
	});
});
