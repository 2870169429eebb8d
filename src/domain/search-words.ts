/** The words under which a job is found again. Every combination of filters is a word too. */
import type { AdvisorId } from './advisor';
import type { Job, JobStatus } from './job';
import type { JobResult } from './result';

const shortest = 2;
const longest = 40;

/** Lower-case words of letters and digits, accents kept apart from their letters and dropped. */
export function splitWords(text: string): readonly string[] {
	const plain = text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
	const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
	return [...new Set(words.map((word) => word.slice(0, longest)))].filter(
		(word) => word.length >= shortest,
	);
}

export interface ExactFilter {
	readonly task?: Job['task'] | undefined;
	readonly status?: JobStatus | undefined;
	readonly advisor?: AdvisorId | undefined;
}

/** One word for a combination; a bar never stands in a word of a text, so typing cannot hit it. */
export function filterWord({ task, status, advisor }: ExactFilter): string {
	return [task ?? '', status ?? '', advisor ?? ''].join('|');
}

/** All eight combinations that a job answers to. */
function filterWordsOf({ task, status, advisorId: advisor }: Job): readonly string[] {
	return [{}, { task }].flatMap((each) =>
		[each, { ...each, status }].flatMap((both) => [
			filterWord(both),
			filterWord({ ...both, advisor }),
		]),
	);
}

/** Photo name, question, advisor, what the picture shows, findings, answer. */
export function searchWords(job: Job, result?: JobResult): readonly string[] {
	const critique = result?.critique;
	const texts = [job.photo.name, job.question ?? '', job.advisorId, result?.answer ?? ''];
	if (critique?.kind === 'critique') {
		texts.push(critique.scene, ...critique.findings.map(({ kind }) => kind.replaceAll('_', ' ')));
	} else if (critique !== undefined) texts.push(critique.what);
	return [...filterWordsOf(job), ...splitWords(texts.join(' '))];
}
