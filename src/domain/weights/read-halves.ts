const bits = new Uint32Array(1);
const real = new Float32Array(bits.buffer);

/** IEEE half -> number */
export function fromHalf(half: number): number {
	const sign = half & 0x8000 ? -1 : 1;
	const exponent = (half >> 10) & 31;
	const fraction = half & 1023;
	if (exponent === 0) return sign * fraction * 2 ** -24;
	if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
	return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Upper half of a float32 -> number */
export function fromBf16(upper: number): number {
	bits[0] = upper << 16;
	return real[0] ?? 0;
}
