import type { AdapterReport, EngineHealth } from '../../src/domain/diagnostics';
import type { EngineState } from '../../src/domain/model/engine-state';
import type {
	CritiqueEngine,
	EngineEvent,
	EngineOutcome,
	GenerateRequest,
	GenerateResult,
} from '../../src/ports';

export const adapter = { vendor: 'test', architecture: 'test', description: '', isFallback: true };

export function generated(text: string, change: Partial<GenerateResult> = {}): GenerateResult {
	return {
		text,
		finishReason: 'stop',
		prefillMs: 100,
		decodeMs: 2000,
		adapter,
		runtime: 'test',
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
export class ScriptedEngine implements CritiqueEngine {
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

	probe(): Promise<AdapterReport> {
		return Promise.resolve({ adapter, limits: {}, features: [] });
	}

	models(): Promise<never[]> {
		return Promise.resolve([]);
	}

	forget(): Promise<void> {
		return Promise.resolve();
	}
}

/** Answers at once. */
export function answers(text: string, change: Partial<GenerateResult> = {}): Play {
	return (_request, emit) => {
		emit({ type: 'loaded', adapter });
		emit({ type: 'prefill' });
		emit({ type: 'tokens', tokens: 60, finished: [], text, decodeMs: 2000 });
		return Promise.resolve({ type: 'result', result: generated(text, change) });
	};
}
