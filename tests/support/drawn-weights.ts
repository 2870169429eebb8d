/** The same numbers as `drawn` in model/modern/record_fixtures.py: integer arithmetic, then an exact float32 in [-1, 1). */
export function drawnWeights(seed: number, count: number, scale = 1, middle = 0): Float32Array {
	const values = new Float32Array(count);
	for (let i = 0; i < count; i += 1) {
		let hash = (Math.imul(i, 0x9e3779b1) + Math.imul(seed, 0x85ebca77)) >>> 0;
		hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
		hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39) >>> 0;
		hash = (hash ^ (hash >>> 15)) >>> 0;
		values[i] = ((hash >>> 8) / 2 ** 23 - 1) * scale + middle;
	}
	return values;
}
