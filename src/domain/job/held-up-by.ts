import type { FailureCode } from '../failure';
import { scopeOf } from '../failure-scope';
import type { Placed } from './hold';
import { everything } from './hold';
import type { WaitsFor } from './job';

/** Whose jobs such a failure holds up. A server's address is that of all its models. */
export function heldUpBy(code: FailureCode, modelId: string, model: Placed | undefined): string {
	const scope = scopeOf(code);
	if (scope === 'machine') return everything;
	return scope === 'server' ? (model?.server?.origin ?? modelId) : modelId;
}

/** What a job waits for that was held up so. */
export function waitsFor(code: FailureCode): WaitsFor {
	return scopeOf(code) === 'server' || code === 'no_image_input' ? 'server' : 'machine';
}
