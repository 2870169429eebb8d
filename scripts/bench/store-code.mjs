// What the bench of the model store runs of the app.
export { createModelCache } from '../../src/storage/model-cache.ts';
export { downloadModel } from '../../src/storage/model-download.ts';
export { ModelFiles } from '../../src/storage/model-files.ts';
