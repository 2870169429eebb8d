import { AwakeTime } from '../lib/awake-time';
import type { Clock } from '../ports';
import type { JobLog } from './job-log';

/** Silence after which a job says that it is still there. */
export const heartbeatMs = 30_000;

/** Appends a heartbeat whenever the job has had no other event for 30 s; returns the way to stop. */
export function startHeartbeat(log: JobLog, clock: Clock): () => void {
	const awake = new AwakeTime(clock, () => {
		if (clock.now() - log.lastEventAtMs < heartbeatMs) return;
		void log.append([{ type: 'heartbeat', elapsedMs: awake.ms }]);
	});
	return () => {
		awake.stop();
	};
}
