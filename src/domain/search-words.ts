/** The words under which a job is found again. Status and advisor are words too: one index for all filters. */
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

/** A colon never stands in a word of a text, so these cannot be hit by typing. */
export const filterWords = {
	task: (task: Job['task']): string => `task:${task}`,
	status: (status: JobStatus): string => `status:${status}`,
	advisor: (advisorId: AdvisorId): string => `advisor:${advisorId}`,
};

/** Photo name, question, advisor, what the picture shows, findings, answer. */
export function searchWords(job: Job, result?: JobResult): readonly string[] {
	const critique = result?.critique;
	const texts = [job.photo.name, job.question ?? '', job.advisorId, result?.answer ?? ''];
	if (critique?.kind === 'critique') {
		texts.push(critique.scene, ...critique.findings.map(({ kind }) => kind.replaceAll('_', ' ')));
	} else if (critique !== undefined) texts.push(critique.what);
	return [
		filterWords.task(job.task),
		filterWords.status(job.status),
		filterWords.advisor(job.advisorId),
		...splitWords(texts.join(' ')),
	];
}
