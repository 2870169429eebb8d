import { version } from '@mlc-ai/web-llm/package.json';

/** web-llm's own version: the one that it exports is that of its oldest compatible model libraries. */
export const runtimeName = `web-llm ${version}`;
