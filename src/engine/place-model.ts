import type { Failure } from '../domain/failure';
import type { ModelCard } from '../domain/model/model';
import type { Processors, RunsOn } from '../domain/model/placing';
import { hasCpuEngine, obstacleTo, placed } from '../domain/model/placing';
import type { EngineId } from '../domain/model/runtime';
import { reportAdapter } from './probe-adapter';

/** A program of one vector instruction: a browser without them refuses it. */
const vectorProgram = Uint8Array.of(
	...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
	...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

function hasSimd(): boolean {
	return WebAssembly.validate(vectorProgram);
}

export async function readProcessors(): Promise<Processors> {
	return { gpu: await reportAdapter(), simd: hasSimd() };
}

/** @param wish read whenever it is asked */
export async function findObstacles(
	wish: () => RunsOn,
): Promise<(model: ModelCard) => Failure | undefined> {
	const processors = await readProcessors();
	return (model) => obstacleTo(model, wish(), processors);
}

let known: Promise<Processors> | undefined;

/**
 * The card with the engine that runs it here. The adapter is asked for once; one that was refused, again.
 *
 * @param refused an engine on which it failed its test here
 */
export async function placeModel(
	model: ModelCard,
	wish: RunsOn,
	refused?: EngineId,
): Promise<ModelCard> {
	if (!hasCpuEngine(model)) return model;
	known ??= readProcessors();
	const processors = await known;
	if ('failure' in processors.gpu) known = undefined;
	return placed(model, wish, processors, refused);
}
