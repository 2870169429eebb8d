/** Critiques of the evaluation photos as the app concludes them from what Loupe was recorded to answer. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { advisorById } from '../../src/advisors';
import type { AdvisorId } from '../../src/domain/advisor';
import type { PhraseBook } from '../../src/domain/claims/phrase-book';
import { parseAnswer } from '../../src/domain/critique/answer';
import { groundOf } from '../../src/domain/critique/ground';
import type { Heeded } from '../../src/domain/claims/heed-says';
import type { PhotoCritique } from '../../src/domain/critique/photo-critique';
import { critiquePrompt } from '../../src/domain/critique/prompt';
import { factsOf } from '../../src/domain/facts/facts-of';
import type { Measurements } from '../../src/domain/facts/measurements';
import { loupe } from '../../src/domain/model/models';
import { concludeAnswer } from '../../src/state/assemble-result';
import { Stopwatch } from '../../src/state/stopwatch';
import { words } from '../../src/ui/text/words';
import { FakeClock } from './fake-clock';
import { queuedJob } from './samples';
import { generated } from './scripted-engine';

interface RecordedPhoto {
	readonly file: string;
	readonly measurements: Measurements;
	readonly answers: Readonly<Record<AdvisorId, { readonly prompt: string; readonly text: string }>>;
}

interface Recorded {
	/** hash of the package's SHA256SUMS */
	readonly package: string;
	/** `measureProbe` of the code that measured */
	readonly probe: string;
	readonly photos: readonly RecordedPhoto[];
}

const { contract } = loupe;
const book: PhraseBook = await words.book();

/** of the folder that ships */
export const packageHash = (root = '.'): string =>
	createHash('sha256')
		.update(readFileSync(`${root}/public/${loupe.package.path}SHA256SUMS`))
		.digest('hex');

export const readRecorded = (root = '.'): Recorded =>
	JSON.parse(
		gunzipSync(readFileSync(`${root}/tests/fixtures/judge/recorded.json.gz`)).toString(),
	) as Recorded;

export const promptOf = (measurements: Measurements, advisor: AdvisorId): string =>
	critiquePrompt(contract, advisorById(advisor), factsOf(measurements));

export interface JudgedCritique {
	readonly critique: PhotoCritique;
	/** what its claims stand on */
	readonly ground: Heeded;
}

/** Undefined where the answer is no critique. */
export function judgedOf(
	measurements: Measurements,
	advisorId: AdvisorId,
	text: string,
): JudgedCritique | undefined {
	const end = {
		job: queuedJob({ advisorId }),
		model: loupe,
		watch: new Stopwatch(new FakeClock(), 0),
		facts: undefined,
		asked: undefined,
		appVersion: 'judge',
		rates: [],
		earlier: [],
		words,
	};
	const telling = { measurements, contract, advisor: advisorId, book };
	const { critique } = concludeAnswer(end, generated(text), telling).result;
	const parsed = parseAnswer(text, contract);
	if (critique?.kind !== 'critique' || !parsed.ok || parsed.answer.kind !== 'critique')
		return undefined;
	const { answer } = parsed;
	return { critique, ground: groundOf(answer, answer.says ?? [], telling) };
}
