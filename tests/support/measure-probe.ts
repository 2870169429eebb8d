import { createHash } from 'node:crypto';
import { blocksOf, Measure } from '../../src/measure/measure';

const size = { width: 480, height: 320 };

/** A scene of everything that is measured: graded sky, a slanting edge, a lamp, soft and coloured parts, noise. */
function drawn(): Uint8ClampedArray {
	const rgba = new Uint8ClampedArray(size.width * size.height * 4);
	let seed = 12345;
	const random = (): number => {
		seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
		return seed / 2 ** 32 - 0.5;
	};
	for (let y = 0, p = 0; y < size.height; y += 1) {
		for (let x = 0; x < size.width; x += 1, p += 4) {
			const ground = y > 180 + x * 0.04;
			const level = ground ? 70 + 40 * Math.sin(x / 3) * Math.sin(y / 5) : 150 + y / 3;
			const noise = 8 * random();
			const lamp = Math.hypot(x - 390, y - 70) < 34;
			const door = x > 60 && x < 130 && y > 120 && y < 260;
			const red = door ? 190 : level * (ground ? 0.9 : 0.8);
			const blue = door ? 40 : level * (ground ? 0.7 : 1.1);
			rgba[p] = lamp ? 255 : red + noise;
			rgba[p + 1] = lamp ? 255 : (door ? 50 : level) + noise;
			rgba[p + 2] = lamp ? 255 : blue + noise;
			rgba[p + 3] = 255;
		}
	}
	return rgba;
}

/** What measuring makes of that scene, as a hash: another value means that recorded measurements are stale. */
export function measureProbe(): string {
	const pixels = drawn();
	const measure = new Measure(size, size);
	for (const { from, rows } of blocksOf(size).flat()) {
		measure.push(pixels.subarray(from * size.width * 4, (from + rows) * size.width * 4), from);
	}
	const rounded = JSON.stringify(measure.finish(), (_, value: unknown) =>
		typeof value === 'number' ? Number(value.toFixed(3)) : value,
	);
	return createHash('sha256').update(rounded).digest('hex');
}
