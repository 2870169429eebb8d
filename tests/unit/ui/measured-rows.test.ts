import { expect, it } from 'vitest';
import type { Measurements } from '../../../src/domain/facts/measurements';
import { factRows } from '../../../src/ui/text/measurements';

const levels = Array<number>(256).fill(1);
const good: Measurements = {
	width: 100,
	height: 50,
	measuredWidth: 100,
	measuredHeight: 50,
	histogram: { luma: levels, r: levels, g: levels, b: levels },
	luma: { mean: 0.46, p1: 0.03, p50: 0.45, p99: 0.96 },
	clipping: {
		highlights: 0.3,
		shadows: 0.0005,
		burnt: 0.0002,
		blocked: 0,
		channels: { r: 0, g: 0, b: 0.3 },
	},
	exposure: { brightest: 0.98 },
	blur: { kind: 'none', detail: 0.9 },
	contrast: { rms: 0.2 },
	cast: { a: 0.2, b: 0.4, strength: 0.45 },
	saturation: { mean: 22 },
	sharpness: { best: 0.6, subject: 0.5, tiles: [], columns: 16, rows: 12 },
	noise: { sigma: 0.003 },
	horizon: { degrees: 0.1, confidence: 0.9 },
};
it('lists every figure with a unit, and leaves out what is not known', () => {
	const names = factRows(good).map(([name]) => name);
	expect(names).toContain('Lines off level');
	const { noise: _, horizon: __, cast: ___, ...rest } = good;
	const fewer = factRows({ ...rest, sharpness: { tiles: [], columns: 1, rows: 1 } });
	expect(fewer.map(([name]) => name)).not.toContain('Noise');
	expect(new Map(fewer).get('Colour cast')).toBe('no near-neutral pixels to measure');
	expect(
		new Map(factRows({ ...good, measuredWidth: 50, measuredHeight: 25 })).get('Size'),
	).toContain('measured at 50 × 25');
});
