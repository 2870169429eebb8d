import type { FailureCode } from '../failure';
import type { ModelId } from './model';
import { loupe } from './models';

/** Failures that are the model's or its engine's on this device: another model may do better. */
const ofTheModel: ReadonlySet<FailureCode> = new Set([
	'limits_too_small',
	'missing_feature',
	'out_of_memory',
	'device_lost',
	'worker_crashed',
	'stalled',
	'model_missing',
	'model_unknown',
	'self_test_failed',
	'invalid_output',
	'loop',
	'length',
]);

/** Whether a photo that failed with one model is worth a try with Loupe. */
export function helpsLoupe(code: FailureCode, modelId: ModelId): boolean {
	return modelId !== loupe.id && (ofTheModel.has(code) || code.startsWith('server_'));
}
