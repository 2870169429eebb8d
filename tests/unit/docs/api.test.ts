import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dimensions, doubts, findingKinds } from '../../../src/domain/critique/critique';
import { failureCodes } from '../../../src/domain/failure';
import { topicKinds } from '../../../src/domain/questions/topic';
import { phases } from '../../../src/domain/job/job-event';

const eventTypes = ['connected', 'status_update', 'thinking_update', 'heartbeat', 'analysis_complete', 'done', 'error', 'cancelled'];
const text = readFileSync('docs/api.md', 'utf8');

it.each([...failureCodes, ...phases, ...dimensions, ...findingKinds, ...doubts, ...eventTypes, ...topicKinds, 'declined'])('docs/api.md names %s', (name) => {
	expect(text).toContain(`\`${name}\``);
});
