import type { Fact } from './facts';

/** A fact of the pixels. */
export function seen<V>(value: V, confidence = 1): Fact<V> {
	return { value, confidence, from: 'pixels' };
}
