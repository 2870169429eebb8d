import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runtimeName } from '../../../src/worker/runtime-name';

it('names the version of web-llm that the app is built with', () => {
	const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		dependencies: Record<string, string>;
	};
	expect(runtimeName).toBe(`web-llm ${dependencies['@mlc-ai/web-llm']!}`);
});
