// What the bench of the model store runs of the app.
export { createModelCache } from '../../src/storage/model-cache.ts';
export { downloadModel, lines } from '../../src/storage/model-download.ts';
export { HashThreads } from '../../src/worker/hash-threads.ts';
export { ModelFiles } from '../../src/storage/model-files.ts';
