/** Which engine of this device runs a model: Loupe has one for the processor beside that for the GPU. */
import type { AdapterReport } from '../diagnostics';
import type { Failure } from '../failure';
import type { ModelCard } from './model';
import { pictureKey } from './model';
import { loupe } from './models';
import type { AdapterSummary, EngineId } from './runtime';

export const places = ['auto', 'gpu', 'cpu'] as const;
/** Where its owner wants Loupe to run. */
export type RunsOn = (typeof places)[number];

export interface Processors {
	readonly gpu: AdapterReport;
	/** the browser has the vector instructions of WebAssembly */
	readonly simd: boolean;
}

/** The shipped Loupe alone: another package may have other sizes. */
export function hasCpuEngine({ id, engine }: ModelCard): boolean {
	return id === loupe.id && engine === 'web-llm';
}

/** An adapter that the main processor plays. */
export function isSoftware({ isFallback, vendor, architecture, description }: AdapterSummary): boolean {
	const names = `${vendor} ${architecture} ${description}`;
	return isFallback || /swiftshader|llvmpipe|lavapipe|basic render/iu.test(names);
}

/**
 * The card with the engine that is to run it. Of its own accord the processor does it where there is
 * no GPU to do it better.
 *
 * @param refused an engine on which it failed its test here
 */
export function placed(
	model: ModelCard,
	wish: RunsOn,
	{ gpu, simd }: Processors,
	refused?: EngineId,
): ModelCard {
	if (!hasCpuEngine(model) || !simd || wish === 'gpu') return model;
	const serves = 'adapter' in gpu && !isSoftware(gpu.adapter) && refused !== 'web-llm';
	return wish === 'auto' && serves ? model : { ...model, engine: 'cpu' };
}

/** Why none of its engines can run the model on these processors. */
export function obstacleTo(
	model: ModelCard,
	wish: RunsOn,
	processors: Processors,
): Failure | undefined {
	const { gpu } = processors;
	if (!('failure' in gpu) || placed(model, wish, processors).engine !== 'web-llm') return undefined;
	return gpu.failure;
}

/** Under which a trial of the model on this device is kept: what passed on one engine says nothing of the other. */
export function trialKey(model: ModelCard): string {
	return model.engine === 'cpu' ? `${pictureKey(model)} cpu` : pictureKey(model);
}
