import type { EngineHealth } from '../../src/domain/diagnostics';
import type { EngineState } from '../../src/domain/model/engine-state';
import type { Provenance } from '../../src/domain/model/runtime';
import type { Failure } from '../../src/domain/failure';
import { FailureError } from '../../src/domain/failure';
import type { ModelCard } from '../../src/domain/model/model';
import { modelBytes } from '../../src/domain/model/model';
import type { FoundPackage } from '../../src/domain/model/own-package';
import { models } from '../../src/domain/model/models';
import type {
	EngineEvent,
	EngineOutcome,
	GenerateRequest,
	GenerateResult,
	Checked,
	Imported,
	ModelStore,
	Room,
	StoredModel,
	TextEngine,
} from '../../src/ports';

export const adapter = { vendor: 'test', architecture: 'test', description: '', isFallback: true };

export const provenance: Provenance = {
	engine: 'web-llm',
	runtime: { kind: 'webgpu', name: 'test', adapter },
	bound: 'none',
	honoured: { temperature: true, seed: true },
	egress: 'none',
};

export function generated(text: string, change: Partial<GenerateResult> = {}): GenerateResult {
	return {
		text,
		finishReason: 'stop',
		prefillMs: 100,
		decodeMs: 2000,
		provenance,
		usage: { promptTokens: 60, completionTokens: 60 },
		...change,
	};
}

type Play = (
	request: GenerateRequest,
	emit: (event: EngineEvent) => void,
	signal: AbortSignal,
) => Promise<EngineOutcome>;

/** A gated double of the engine: each request plays the next part of the script. */
export class ScriptedEngine implements TextEngine {
	readonly id = 'web-llm';
	readonly state: EngineState = { status: 'idle' };
	readonly requests: GenerateRequest[] = [];
	readonly #script: Play[];

	constructor(...script: Play[]) {
		this.#script = script;
	}

	subscribe(): () => void {
		return () => undefined;
	}

	generate(
		request: GenerateRequest,
		options: { readonly signal: AbortSignal; readonly onevent: (event: EngineEvent) => void },
	): Promise<EngineOutcome> {
		const play = this.#script[this.requests.length] ?? this.#script.at(-1);
		this.requests.push(request);
		if (play === undefined) throw new Error('the script is empty');
		return play(request, options.onevent, options.signal);
	}

	health(): EngineHealth {
		return { worker: 'alive' };
	}

	release(): Promise<void> {
		return Promise.resolve();
	}
}

/** A store where every model is here already, unless told otherwise. */
export class ReadyStore implements ModelStore {
	readonly #models: readonly ModelCard[];

	/** @param here whose files are here, beside the app's own */
	constructor(here: readonly ModelCard[] = []) {
		this.#models = [...models, ...here];
	}

	statuses(): Promise<readonly StoredModel[]> {
		return Promise.resolve(
			this.#models.map((model) => {
				const totalBytes = modelBytes(model);
				return { id: model.id, totalBytes, storedBytes: totalBytes, partialBytes: 0 };
			}),
		);
	}

	subscribe(): () => void {
		return () => undefined;
	}

	download(): Promise<Failure | 'paused' | undefined> {
		return Promise.resolve(undefined);
	}

	pause(): Promise<void> {
		return Promise.resolve();
	}

	remove(): Promise<void> {
		return Promise.resolve();
	}

	verify(): Promise<Checked> {
		return Promise.resolve({ checkedBytes: 9, damagedBytes: 0, missingBytes: 0 });
	}

	exportFiles(): Promise<Blob> {
		return Promise.resolve(new Blob());
	}

	importFiles(): Promise<Imported> {
		return Promise.resolve({ taken: [], missing: [], wrong: [] });
	}

	inspect(): Promise<FoundPackage> {
		return Promise.reject(new FailureError('download_failed', 'no network in this test'));
	}

	hashes(): Promise<Readonly<Record<string, string>>> {
		return Promise.resolve({});
	}

	room(): Promise<Room> {
		return Promise.resolve({ fits: true, persisted: false });
	}
}

/** Answers at once. */
export function answers(text: string, change: Partial<GenerateResult> = {}): Play {
	return (_request, emit) => {
		emit({ type: 'loaded', provenance });
		emit({ type: 'prefill' });
		emit({ type: 'text', tokens: 60, text, decodeMs: 2000 });
		return Promise.resolve({ type: 'result', result: generated(text, change) });
	};
}
