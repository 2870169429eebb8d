import type { Failure } from '../failure';
import type { ModelCard } from '../model/model';
import type { Job } from './job';

/** Why jobs of one model, of one server, or all of them do not begin until the cause is gone. */
export interface Hold {
	/** a model's id, a server's address, or `everything` */
	readonly of: string;
	readonly reason: Failure;
}

/** What holds up every job, whichever model it is for. */
export const everything = '';

export type Placed = Pick<ModelCard, 'id' | 'server'>;

/** The hold that this job waits behind. */
export function holdOn(
	{ options: { modelId } }: Pick<Job, 'options'>,
	held: readonly Hold[],
	models: { get(id: string): Placed | undefined },
): Hold | undefined {
	const origin = models.get(modelId)?.server?.origin;
	return held.find(({ of }) => of === everything || of === modelId || of === origin);
}

/** The failure behind which all that waits stands still; undefined where some of it can begin. */
export function reasonForAll(
	open: readonly Pick<Job, 'options' | 'status'>[],
	held: readonly Hold[],
	models: { get(id: string): Placed | undefined },
): Failure | undefined {
	if (held.length === 0) return undefined;
	const all = held.find(({ of }) => of === everything)?.reason;
	const holds = open
		.filter(({ status }) => status === 'queued')
		.map((job) => holdOn(job, held, models)?.reason);
	return all ?? (holds.includes(undefined) ? undefined : holds[0]);
}
