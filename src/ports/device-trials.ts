import type { GpuSpeed } from '../domain/model/estimate';
import type { ModelCard } from '../domain/model/model';
import type { SelfTestResult } from '../domain/model/self-test';

/** What was tried on this device: kept by the graphics processor and the browser that it was tried with. */
export interface DeviceTrials {
	/** of these files of the model, on the engine that its card names; another version of it has to be tested again */
	selfTest(model: ModelCard): Promise<SelfTestResult | undefined>;
	keepSelfTest(model: ModelCard, result: SelfTestResult): Promise<void>;
	/** when the graphics memory was last not enough for it; undefined: never, or it has answered since */
	shortOfMemoryAtMs(model: ModelCard): Promise<number | undefined>;
	keepShortOfMemory(model: ModelCard, atMs: number | undefined): Promise<void>;
	speed(): Promise<GpuSpeed | undefined>;
	keepSpeed(speed: GpuSpeed): Promise<void>;
}
