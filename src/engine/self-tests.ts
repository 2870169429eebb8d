/**
 * Shows every model a known photo after its first load on a device, before any photo of the user's.
 * A model that does not see what is there is not asked here again.
 */
import { answerShapes } from '../domain/critique/answer-shape';
import { critiquePrompt } from '../domain/critique/prompt';
import type { ModelCard } from '../domain/model/model';
import { trialKey } from '../domain/model/placing';
import type { SelfTestResult } from '../domain/model/self-test';
import { passesSelfTest, selfTestQuestion, selfTestTokens } from '../domain/model/self-test';
import type {
	Clock,
	DeviceTrials,
	EngineOutcome,
	GenerateOptions,
	GenerateRequest,
	PhotoPreparer,
	TextEngine,
} from '../ports';

export interface SelfTestParts {
	readonly trials: DeviceTrials;
	readonly preparer: Pick<PhotoPreparer, 'prepare'>;
	readonly photo: () => Promise<Blob>;
	readonly clock: Pick<Clock, 'now'>;
}

/** `loadMs`: of the load that the test had to wait for. An outcome: the request ends with it. */
export type Checked = { readonly type: 'passed'; readonly loadMs?: number } | EngineOutcome;

const longestSaid = 120;

export class SelfTests {
	readonly #parts: SelfTestParts;
	/** by the files of the model, so that each request does not ask the storage */
	readonly #passed = new Set<string>();
	/** those that have answered on this page: the memory was enough */
	readonly #enough = new Set<string>();

	constructor(parts: SelfTestParts) {
		this.#parts = parts;
	}

	/** Whether the model may be asked; tests it where that is not known. Never rejects. */
	async check(engine: TextEngine, model: ModelCard, options: GenerateOptions): Promise<Checked> {
		// What runs elsewhere says nothing of this device.
		if (model.engine !== 'web-llm' && model.engine !== 'cpu') return { type: 'passed' };
		const key = trialKey(model);
		if (this.#passed.has(key)) return { type: 'passed' };
		// A storage that does not answer costs a test, not the critique.
		const known = await this.#parts.trials.selfTest(model).catch(() => undefined);
		if (known !== undefined) {
			if (!known.passed) return refused(known);
			this.#passed.add(key);
			return { type: 'passed' };
		}
		return this.run(engine, model, options);
	}

	/** Tests it now, whatever is known, and keeps what came of it. */
	async run(engine: TextEngine, model: ModelCard, options: GenerateOptions): Promise<Checked> {
		const request = await this.#request(model, options.signal);
		const outcome = await engine.generate(request, {
			signal: options.signal,
			onevent: (event) => {
				// The words of the test are nobody's critique.
				if (event.type === 'loading') options.onevent(event);
			},
		});
		if (outcome.type !== 'result')
			return outcome.type === 'failed' ? { ...outcome, text: '' } : outcome;
		const { text, provenance, loadMs } = outcome.result;
		const result: SelfTestResult = {
			passed: passesSelfTest(model, text),
			atMs: this.#parts.clock.now(),
			said: text.replace(/\s+/gu, ' ').slice(0, longestSaid),
			runtime: provenance.runtime.name,
		};
		await this.#parts.trials.keepSelfTest(model, result).catch(() => undefined);
		if (!result.passed) {
			this.#passed.delete(trialKey(model));
			return refused(result);
		}
		this.#passed.add(trialKey(model));
		return { type: 'passed', ...(loadMs !== undefined && { loadMs }) };
	}

	/** What a request came to tells of the graphics memory: no browser says how much there is. */
	async heed(model: ModelCard, outcome: EngineOutcome): Promise<void> {
		if (model.engine !== 'web-llm') return;
		const isShort = outcome.type === 'failed' && outcome.failure.code === 'out_of_memory';
		const key = trialKey(model);
		if (!isShort && (outcome.type !== 'result' || this.#enough.has(key))) return;
		if (isShort) this.#enough.delete(key);
		else this.#enough.add(key);
		const { trials, clock } = this.#parts;
		await trials.keepShortOfMemory(model, isShort ? clock.now() : undefined).catch(() => undefined);
	}

	async #request(model: ModelCard, signal: AbortSignal): Promise<GenerateRequest> {
		const { preparer, photo } = this.#parts;
		const { modelImage } = await preparer.prepare(await photo(), model.picture, signal);
		const question = selfTestQuestion(model);
		const perspective = { id: 'ansel', name: '', looksFor: '' } as const;
		return {
			model,
			image: modelImage,
			prompt: question ?? critiquePrompt(model.contract, perspective, {}),
			maxTokens: selfTestTokens[model.contract],
			temperature: 0,
			...(question === undefined && { bound: answerShapes[model.contract] }),
		};
	}
}

function refused({ said }: SelfTestResult): EngineOutcome {
	return { type: 'failed', failure: { code: 'self_test_failed', detail: said }, text: '' };
}
