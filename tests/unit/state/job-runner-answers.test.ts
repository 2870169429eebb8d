/** What the runner makes of an answer: a second request, a failure, a critique. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { queuedJob, rawAnswer, wordsAnswer } from '../../support/samples';
import { ReadyStore, ScriptedEngine, answers } from '../../support/scripted-engine';
import { makerModel } from '../../../src/domain/model/maker-models';
import { FixedCatalogue } from '../../support/fixed-catalogue';
import { runnerWorld } from '../../support/runner-world';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('an answer', () => {
	it.each([
		['loop', answers('round and round', { finishReason: 'loop' }), 'round and round'],
		// The second does not fit either.
		['invalid_output', answers('nonsense'), 'nonsense'],
	])('that fails as %s is kept as far as it was written', async (code, answer, partialText) => {
		const { jobs, runner, ended, add } = await runnerWorld(new ScriptedEngine(answer));
		await add(queuedJob());
		const end = ended();
		void runner.start(() => undefined);
		await end;
		expect(await jobs.get('job-1')).toMatchObject({ status: 'failed', code, partialText });
	});

	describe('of a model whose card says how its answers are drawn', () => {
		const card = makerModel('qwen3-vl-2b')!;
		const round = answers('round and round', { finishReason: 'loop' });
		const run = async (engine: ScriptedEngine, temperature = 0) => {
			const models = new FixedCatalogue([card]);
			const store = new ReadyStore([card]);
			const { jobs, runner, ended, add } = await runnerWorld(engine, { models, store });
			await add(queuedJob({ options: { ...queuedJob().options, modelId: card.id, temperature } }));
			const end = ended();
			void runner.start(() => undefined);
			await end;
			return jobs.get('job-1');
		};
		const asked = ({ requests }: ScriptedEngine) =>
			requests.map(({ temperature, topP, presencePenalty, seed }) => [
				temperature,
				topP,
				presencePenalty,
				seed,
			]);

		it('begins greedily, and asks once more as its makers advise when it ran in circles', async () => {
			const engine = new ScriptedEngine(round, answers(wordsAnswer()));
			expect(await run(engine)).toMatchObject({ status: 'done' });
			// A critique is bound: no penalty for what the form repeats.
			expect(asked(engine)).toEqual([
				[0, undefined, undefined, undefined],
				[0.7, 0.8, undefined, 1],
			]);
		});

		it('fails as a loop when it does so again', async () => {
			const engine = new ScriptedEngine(round);
			expect(await run(engine)).toMatchObject({ status: 'failed', code: 'loop' });
			expect(engine.requests).toHaveLength(2);
		});

		it('keeps the temperature that its owner asked for', async () => {
			const engine = new ScriptedEngine(answers(wordsAnswer()));
			expect(await run(engine, 0.4)).toMatchObject({ status: 'done' });
			expect(asked(engine)).toEqual([[0.4, 0.8, undefined, undefined]]);
		});
	});

	it('asks once more, sampled, when the answer does not fit', async () => {
		const engine = new ScriptedEngine(answers('nonsense'), answers(rawAnswer()));
		const { jobs, runner, ended, add } = await runnerWorld(engine);
		await add(queuedJob());
		const end = ended();
		void runner.start(() => undefined);
		await end;
		expect(engine.requests.map((request) => request.temperature)).toEqual([0, 0.7]);
		expect(await jobs.get('job-1')).toMatchObject({ status: 'done' });
	});

	it('counts the cost of both answers when it had to ask again', async () => {
		const engine = new ScriptedEngine(answers('nonsense'), answers(rawAnswer()));
		const { jobs, runner, events, ended, add } = await runnerWorld(engine);
		await add(queuedJob());
		const end = ended();
		void runner.start(() => undefined);
		await end;
		const result = await jobs.result('job-1');
		expect(result).toMatchObject({
			usage: { promptTokens: 120, completionTokens: 120 },
			timings: { decodeMs: 4000, prefillMs: 200 },
		});
		expect(events.findLast((event) => event.type === 'thinking_update')).toMatchObject({
			tokens: 120,
			decodeMs: 4000,
		});
	});

	it('never takes a critique that hit its cap for a success', async () => {
		const cut = answers(rawAnswer().slice(0, -20), { finishReason: 'length' });
		const { jobs, runner, ended, add } = await runnerWorld(new ScriptedEngine(cut));
		await add(queuedJob());
		const end = ended();
		void runner.start(() => undefined);
		await end;
		expect(await jobs.get('job-1')).toMatchObject({ status: 'failed', code: 'length' });
		expect(await jobs.result('job-1')).not.toHaveProperty('critique');
	});
});
