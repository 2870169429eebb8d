/** How long a critique will take here: from what was measured of this device, in seconds or of jobs. */
import type { ModelCard } from './model';
import { modelBytes } from './model';

/** What two seconds of measuring told of the graphics processor. */
export interface GpuSpeed {
	/** read from its memory */
	readonly bytesPerSecond: number;
	/** multiply-adds of f32 matrices, each counted as two */
	readonly flopsPerSecond: number;
	/** one small piece of work, from its order to its end, in milliseconds */
	readonly roundMs: number;
	/** epoch milliseconds */
	readonly atMs: number;
}

/**
 * Where the main processor plays the graphics processor and nobody has measured it here: what SmolVLM-256M's library did of a picture and of
 * an answer (`npm run bench -- modern`) in SwiftShader on two cores of a Xeon with nothing else on them, 2026-11-29.
 */
export const softwareSpeed: Omit<GpuSpeed, 'atMs'> = {
	bytesPerSecond: 0.9e9,
	flopsPerSecond: 3e9,
	roundMs: 2.6,
};

/** Words of a prompt beside the picture; most are the measured facts. */
const promptTokens = 400;

/** Of reading picture and prompt, in milliseconds. undefined where nothing says how large the model is: a server's. */
export function estimatePrefillMs(
	{ parameters, picture, eyesFlops = 0 }: ModelCard,
	{ flopsPerSecond }: Pick<GpuSpeed, 'flopsPerSecond'>,
): number | undefined {
	if (parameters === undefined) return undefined;
	return ((2 * parameters * (promptTokens + picture.tokens) + eyesFlops) / flopsPerSecond) * 1000;
}

/** Of a critique without loading, in milliseconds; undefined as above. */
export function estimateMs(
	model: ModelCard,
	speed: Omit<GpuSpeed, 'atMs'>,
): number | undefined {
	const bytes = modelBytes(model);
	const prefillMs = estimatePrefillMs(model, speed);
	if (prefillMs === undefined || bytes === 0) return undefined;
	// Each token reads all weights once, and waits for the answer of the device once.
	const tokenMs = (bytes / speed.bytesPerSecond) * 1000 + speed.roundMs;
	return prefillMs + model.expectedTokens * tokenMs;
}

export interface TimeEstimate {
	readonly ms: number;
	/**
	 * of this model's own critiques here; of the measuring; of it, set right by another model's critiques; of a machine like this one that was
	 * measured
	 */
	readonly basis: 'history' | 'measuring' | 'corrected' | 'typical';
}

/**
 * @param known median milliseconds of finished critiques here, by model; the largest model corrects best
 * @param typical of such machines, where this one was not measured
 */
export function timeOf(
	model: ModelCard,
	speed: GpuSpeed | undefined,
	known: readonly { readonly model: ModelCard; readonly ms: number }[],
	typical?: Omit<GpuSpeed, 'atMs'>,
): TimeEstimate | undefined {
	const own = known.find((each) => each.model.id === model.id);
	if (own !== undefined) return { ms: own.ms, basis: 'history' };
	if (speed === undefined) {
		const typicalMs = typical && estimateMs(model, typical);
		return typicalMs === undefined ? undefined : { ms: typicalMs, basis: 'typical' };
	}
	const ms = estimateMs(model, speed);
	if (ms === undefined) return undefined;
	const [other] = known
		.filter((each) => each.model.engine === model.engine && each.model.package !== undefined)
		.sort((a, b) => modelBytes(b.model) - modelBytes(a.model));
	const told = other && estimateMs(other.model, speed);
	if (other === undefined || told === undefined || told <= 0) return { ms, basis: 'measuring' };
	return { ms: (ms * other.ms) / told, basis: 'corrected' };
}
