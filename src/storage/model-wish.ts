/** What becomes of a wish when somebody asks for a model. */
import type { ModelId } from '../domain/model/model';
import type { Wish } from './model-schema';

/** A job does not go on with what the user paused, nor with a file that was refused; what failed else it may try again. */
export function wishOf(modelId: ModelId, by: Wish['by'], now: Wish | undefined): Wish {
	if (by === 'user' || now === undefined) return { modelId, by, status: 'wanted' };
	const { code = 'weights_refused' } = now.failure ?? {};
	if (now.status === 'paused' && code === 'weights_refused') return now;
	return { modelId, by: now.by, status: 'wanted' };
}
