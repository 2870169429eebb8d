/** A server of so many slots, which works on all of them for one tick of the test's clock. */
import type { ModelCard } from '../../src/domain/model/model';
import { loupe } from '../../src/domain/model/models';
import type { EngineOutcome, GenerateOptions, GenerateRequest } from '../../src/ports';
import { rawAnswer } from './samples';
import { generated, provenance, ScriptedEngine } from './scripted-engine';

/** Loupe's words from a server: it answers in a form that is known to be good. */
export function serverCard(concurrency: number): ModelCard {
	const { package: _files, ...card } = loupe;
	return { ...card, id: 'server', engine: 'server', concurrency };
}

interface Request {
	/** size of its picture: the tests tell photos by it */
	readonly photo: number;
	readonly settle: (outcome: EngineOutcome) => void;
}

export class SlotServer extends ScriptedEngine {
	readonly #slots: number;
	#working: readonly Request[] = [];
	/** photos in the order in which they came, those that were refused left out */
	readonly taken: number[] = [];
	refused = 0;
	most = 0;

	constructor(slots: number) {
		super();
		this.#slots = slots;
	}

	get working(): number {
		return this.#working.length;
	}

	override generate(
		{ image }: GenerateRequest,
		{ signal, onevent }: GenerateOptions,
	): Promise<EngineOutcome> {
		if (this.working >= this.#slots) {
			this.refused += 1;
			const failure = { code: 'server_overloaded' } as const;
			return Promise.resolve({ type: 'failed', failure, text: '' });
		}
		onevent({ type: 'loaded', provenance });
		onevent({ type: 'prefill' });
		return new Promise((settle) => {
			const request = { photo: image?.size ?? 0, settle };
			this.#working = [...this.#working, request];
			this.taken.push(request.photo);
			this.most = Math.max(this.most, this.working);
			signal.addEventListener('abort', () => {
				this.#working = this.#working.filter((each) => each !== request);
				settle({ type: 'cancelled', text: '' });
			});
		});
	}

	/** All that it works on is answered. */
	tick(): void {
		const ended = this.#working;
		this.#working = [];
		for (const { settle } of ended) {
			settle({ type: 'result', result: generated(rawAnswer()) });
		}
	}
}
