/** sRGB → CIELAB (D65), by tables: it is done for millions of pixels. */
import { linearOf } from '../lib/srgb';

const linear = Float32Array.from({ length: 256 }, (_, i) => linearOf(i / 255));

const steps = 4096;
const root = Float32Array.from({ length: steps + 1 }, (_, i) => {
	const t = i / steps;
	return t > 216 / 24_389 ? Math.cbrt(t) : (t * 24_389) / 27 / 116 + 16 / 116;
});
const f = (t: number): number => root[Math.min(steps, Math.round(t * steps))] ?? 1;

export interface Lab {
	/** lightness, 0–100 */
	readonly l: number;
	readonly a: number;
	readonly b: number;
}

export function toLab(red: number, green: number, blue: number): Lab {
	const r = linear[red] ?? 0;
	const g = linear[green] ?? 0;
	const b = linear[blue] ?? 0;
	const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
	const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
	const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
	return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}
