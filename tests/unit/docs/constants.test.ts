import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { maxAttempts } from '../../../src/domain/job/job';
import { warmUpMs, warmUpTokens } from '../../../src/domain/job/progress';
import { defaultSettings, patienceLimits } from '../../../src/domain/settings';
import { heartbeatMs } from '../../../src/state/heartbeat';
import { text } from '../../../src/ui/text';
import { generatingLine } from '../../../src/ui/text/lines';

const { patience, intervalSeconds } = defaultSettings;
const seconds = (ms: number): string => `${String(ms / 1000)} s`;

it.each([
	['docs/streaming.md', generatingLine(112, 41.2, 0)],
	['docs/streaming.md', text.steps.readingPhoto(12)],
	['docs/streaming.md', text.steps.loading(34, 12)],
	['docs/streaming.md', `first ${String(warmUpTokens)} tokens or ${String(warmUpMs)} ms`],
	['docs/streaming.md', `${seconds(heartbeatMs)} without any event`],
	['docs/streaming.md', `${String(patience.generatingSeconds)} s without a token while writing`],
	['docs/streaming.md', `${String(patience.prefillSeconds)} s while loading or reading`],
	['docs/streaming.md', `${String(patienceLimits.min)} to ${String(patienceLimits.max)} s`],
	['docs/streaming.md', `3, 5 or 10 s (${String(intervalSeconds)} unless changed)`],
	['docs/quick-reference.md', `Attempts: ${String(maxAttempts)} in all`],
	['docs/quick-reference.md', `${String(patience.generatingSeconds)} s while writing`],
	['docs/data-flow.md', `up to ${String(maxAttempts)} attempts`],
])('%s says what the code does: %s', (file, words) => {
	expect(readFileSync(file, 'utf8')).toContain(words);
});
