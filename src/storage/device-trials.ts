import type { GpuSpeed } from '../domain/model/estimate';
import type { ModelCard } from '../domain/model/model';
import { trialKey } from '../domain/model/placing';
import type { SelfTestResult } from '../domain/model/self-test';
import type { DeviceTrials } from '../ports';
import type { Database, Trial } from './schema';
import { guard } from './transactions';

export class IdbDeviceTrials implements DeviceTrials {
	readonly #database: Database;
	readonly #device: () => Promise<string>;

	/** @param device names graphics processor and browser; with either of them results are void */
	constructor(database: Database, device: () => Promise<string>) {
		this.#database = database;
		this.#device = device;
	}

	async selfTest(model: ModelCard): Promise<SelfTestResult | undefined> {
		const found = await this.#read(trialKey(model));
		return found && 'passed' in found ? found : undefined;
	}

	keepSelfTest(model: ModelCard, result: SelfTestResult): Promise<void> {
		return this.#write(trialKey(model), result);
	}

	async shortOfMemoryAtMs(model: ModelCard): Promise<number | undefined> {
		const found = await this.#read(memoryKey(model));
		return found && 'shortAtMs' in found ? found.shortAtMs : undefined;
	}

	async keepShortOfMemory(model: ModelCard, shortAtMs: number | undefined): Promise<void> {
		if (shortAtMs !== undefined) return this.#write(memoryKey(model), { shortAtMs });
		const device = await this.#device();
		await guard(() => this.#database.delete('trials', [device, memoryKey(model)]));
	}

	async speed(): Promise<GpuSpeed | undefined> {
		const found = await this.#read(speedKey);
		return found && 'roundMs' in found ? found : undefined;
	}

	keepSpeed(speed: GpuSpeed): Promise<void> {
		return this.#write(speedKey, speed);
	}

	async #read(what: string): Promise<Trial | undefined> {
		const device = await this.#device();
		return guard(() => this.#database.get('trials', [device, what]));
	}

	async #write(what: string, value: Trial): Promise<void> {
		const device = await this.#device();
		await guard(() => this.#database.put('trials', value, [device, what]));
	}
}

/** No model has such an id: theirs have no brackets. */
const speedKey = '[speed]';
const memoryKey = (model: ModelCard): string => `[memory] ${trialKey(model)}`;
