import type { FailureCode } from '../failure';
import { scopeOf } from '../failure-scope';
import type { ModelId } from './model';
import { loupe } from './models';

/**
 * Whether a photo that failed with one model is worth a try with Loupe: what is the photo's own, or
 * would hold up whatever runs here, is no better there.
 */
export function helpsLoupe(code: FailureCode, modelId: ModelId): boolean {
	if (modelId === loupe.id) return false;
	const scope = scopeOf(code);
	return code === 'model_unknown' || (scope !== 'photo' && scope !== 'machine');
}
