import { type QuantiseRows, quantiseRows } from '../../domain/weights/quantise-rows';
import { startQuantiser } from './quantiser';
import quantiserUrl from './quantiser.wasm?url';

/** The quick rounding, or the reference where it cannot be had: no SIMD, or a file that is gone. Both give the same bytes. */
export async function loadQuantiser(): Promise<QuantiseRows> {
	try {
		const answer = await fetch(new URL(quantiserUrl, import.meta.url));
		return answer.ok ? await startQuantiser(await answer.arrayBuffer()) : quantiseRows;
	} catch {
		return quantiseRows;
	}
}
