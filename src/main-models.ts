/** What the models page says of models, fetched with it. */
export { measureGpu } from './engine/measure-gpu';
export { readDevice } from './engine/read-device';
export { ModelPackages } from './state/model-packages';
export { ModelAdvice } from './state/model-advice.svelte';
