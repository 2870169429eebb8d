import type { AdvisorId } from '../advisor';
import type { DimensionReview } from '../critique/critique';
import type { Critique } from '../critique/photo-critique';
import type { AdapterSummary, EngineId, Egress, Provenance } from '../model/runtime';
import type { Failure } from '../failure';
import type { JobId } from '../ids';
import type { JobStatus } from './job';
import type { Measurements } from '../facts/measurements';
import type { Judging } from '../judging';
import type { ModelId } from '../model/model';
import type { Region } from '../photo/region';
import type { TopicKind } from '../questions/topic';
import type { Seen } from '../model/seen';
import type { Timings, Usage } from './timings';

/** Who answered a question, and what it was taken for. */
export interface Answered {
	readonly by: 'code' | 'model';
	/** `declined`: it could not be answered; absent: a free question to a model */
	readonly topic?: TopicKind | 'declined';
	/** a crop that the answer speaks of, in fractions of the photo's sides */
	readonly frame?: Region;
}

export type FinishReason = 'stop' | 'length' | 'abort' | 'loop' | 'drift';

/** The record that the page API and `npm run critique -- --json` return. */
export interface JobResult {
	readonly type: 'result';
	readonly jobId: JobId;
	readonly status: JobStatus;
	readonly kind?: 'critique' | 'not_a_photograph' | 'answer';
	readonly photo: {
		readonly name: string;
		readonly bytes: number;
		readonly width?: number;
		readonly height?: number;
		readonly sha256?: string;
		/** the file is cut or damaged: what could be read of it was looked at */
		readonly incomplete?: true;
		/** a raw file: its camera's preview was looked at, whose sides these are */
		readonly byPreview?: true;
	};
	readonly advisor: AdvisorId;
	/** how its owner wanted it judged; absent: as always */
	readonly judging?: Judging;
	readonly model: {
		readonly id: ModelId;
		/** absent in results of versions before 0.2 */
		readonly engine?: EngineId;
		/** name and version, "web-llm 0.2.86"; the engine's name alone where none ran */
		readonly runtime: string;
		readonly adapter?: AdapterSummary;
		/** origin of the server that wrote it */
		readonly server?: string;
		readonly bound?: Provenance['bound'];
		readonly honoured?: Provenance['honoured'];
	};
	/** how far the photo and the words went; absent where nothing was sent to an engine */
	readonly egress?: Egress;
	readonly critique?: Critique;
	/** facts of the pixels; absent when they could not be measured */
	readonly measurements?: Measurements;
	/** the part of the photo that was looked at; absent: all of it */
	readonly region?: Region;
	readonly question?: string;
	readonly answer?: string;
	/** absent in results of earlier versions */
	readonly answered?: Answered;
	/** dimensions that were complete when the answer broke off; not a critique */
	readonly salvaged?: readonly DimensionReview[];
	readonly rawText?: string;
	readonly promptVersion: string;
	/** what the model was asked, word for word */
	readonly prompt?: string;
	readonly appVersion?: string;
	readonly usage?: Usage;
	readonly timings: Timings;
	/** tokens/s over the decode time */
	readonly tps?: number;
	/** effective cap in tokens */
	readonly cap?: number;
	readonly finishReason?: FinishReason;
	/** `message` is added on the way out; stored by earlier versions only */
	readonly failure?: Failure & { readonly message?: string };
	/** tokens/s per update, for the speed graph */
	readonly rates?: readonly number[];
	readonly seen?: Seen;
}
