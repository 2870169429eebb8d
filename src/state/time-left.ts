import type { Job } from '../domain/job/job';
import { laneOf } from '../domain/model/lane';
import type { JobRepository, ModelCatalogue } from '../ports';

interface Parts {
	readonly jobs: Pick<JobRepository, 'expectedMs'>;
	readonly models: Pick<ModelCatalogue, 'get'>;
}

/**
 * Milliseconds until all these jobs are through, at the pace of the latest ones of their models;
 * undefined where one has no history here. Lanes work side by side: the longest counts.
 */
export async function timeLeft(open: readonly Job[], parts: Parts): Promise<number | undefined> {
	const counts = new Map<string, number>();
	for (const { options } of open) {
		counts.set(options.modelId, (counts.get(options.modelId) ?? 0) + 1);
	}
	const lanes = new Map<string, number>();
	for (const [modelId, count] of counts) {
		const paceMs = await parts.jobs.expectedMs(modelId);
		if (paceMs === undefined) return undefined;
		const { key } = laneOf(parts.models.get(modelId));
		lanes.set(key, (lanes.get(key) ?? 0) + count * paceMs);
	}
	return lanes.size === 0 ? undefined : Math.max(...lanes.values());
}
