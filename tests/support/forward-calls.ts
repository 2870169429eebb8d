/** Every forward call of web-llm: the rows that went in, and the logits that came out. */
import type { MLCEngine } from '@mlc-ai/web-llm';

interface Tensor {
	readonly shape: number[];
	toArray(): Float32Array;
	copyFrom(other: Tensor): Tensor;
}
/** web-llm 0.2.86's pipeline: internal names, wrapped to see the calls. */
interface Pipeline {
	readonly tvm: {
		empty(shape: number[], dtype: string, device: unknown): Tensor;
		cpu(): unknown;
		detachFromCurrentScope(tensor: Tensor): Tensor;
	};
	readonly device: { sync(): Promise<void> };
	artifactPrefillAndForward(...args: [unknown, number[], boolean[]]): Tensor;
	artifactDecodeAndForward(...args: [number]): Tensor;
}

export interface ForwardCall {
	/** Tokens; -1 for a row of a picture. */
	readonly rows: readonly number[];
	readonly logits: { toArray(): Float32Array };
}

const imageRow = -1;

/** `take` tells the calls since it was last asked. */
export function watchForwardCalls(engine: MLCEngine, modelId: string) {
	const internals = engine as unknown as { loadedModelIdToPipeline: Map<string, Pipeline> };
	const pipeline = internals.loadedModelIdToPipeline.get(modelId)!;
	const { tvm } = pipeline;
	let calls: ForwardCall[] = [];
	const copy = (tensor: Tensor): Tensor =>
		tvm.detachFromCurrentScope(tvm.empty(tensor.shape, 'float32', tvm.cpu()).copyFrom(tensor));
	const prefill = pipeline.artifactPrefillAndForward.bind(pipeline);
	pipeline.artifactPrefillAndForward = (...args) => {
		const logits = prefill(...args);
		const [, ids, kinds] = args;
		calls.push({ rows: ids.map((id, i) => (kinds[i] ? imageRow : id)), logits: copy(logits) });
		return logits;
	};
	const decode = pipeline.artifactDecodeAndForward.bind(pipeline);
	pipeline.artifactDecodeAndForward = (id) => {
		const logits = decode(id);
		calls.push({ rows: [id], logits: copy(logits) });
		return logits;
	};
	return {
		async take(): Promise<readonly ForwardCall[]> {
			await pipeline.device.sync();
			const taken = calls;
			calls = [];
			return taken;
		},
	};
}

interface Recorded {
	readonly vocab: number;
	/** Row after which a call ended, for each row of logits. */
	readonly ends: readonly number[];
	/** The first of these rows in `logits`. */
	readonly first: number;
	readonly logits: Float32Array;
}

/** Largest difference of any call's logits to the recorded ones, as a share of that call's largest logit; calls must end where recorded. */
export function worstCall(calls: readonly ForwardCall[], { vocab, ends, first, logits }: Recorded) {
	let end = -1;
	let worst = 0;
	for (const call of calls) {
		end += call.rows.length;
		const at = ends.indexOf(end);
		if (at < 0) throw new Error(`no logits were recorded after row ${String(end)}`);
		const want = logits.subarray((first + at) * vocab, (first + at + 1) * vocab);
		let [largest, difference] = [0, 0];
		for (const [v, got] of call.logits.toArray().entries()) {
			largest = Math.max(largest, Math.abs(want[v]!));
			difference = Math.max(difference, Math.abs(want[v]! - got));
		}
		worst = Math.max(worst, difference / largest);
	}
	return worst;
}
