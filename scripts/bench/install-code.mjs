// What the bench of installing runs of the app, in the browser and in Node alike.
export { openMakerFile } from '../../src/domain/weights/maker-file.ts';
export { convertWindow } from '../../src/domain/weights/convert.ts';
export { layShards, planConversion } from '../../src/domain/weights/plan.ts';
export { makerRecipe } from '../../src/domain/weights/recipes.ts';
export { madeFiles, shardName } from '../../src/domain/weights/tensor-cache.ts';
export { ModelFiles } from '../../src/storage/model-files.ts';
export { HashThreads } from '../../src/worker/hash-threads.ts';
export { readRoom } from '../../src/worker/read-room.ts';
export { StoreHost } from '../../src/worker/store-host.ts';
export { startQuantiser } from '../../src/worker/weights/quantiser.ts';
