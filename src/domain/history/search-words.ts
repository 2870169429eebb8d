/** The words under which a job is found again. Every combination of filters is a word too. */
import type { AdvisorId } from '../advisor';
import type { ClaimKind, FaultKind } from '../claims/claim';
import { faultKinds } from '../claims/claim';
import type { FindingKind } from '../critique/critique';
import type { Job, JobStatus } from '../job/job';
import type { JobResult } from '../job/result';
import { earlierFaults } from './faults';
import type { Flag, Rating } from './notes';
import { indexWords } from './plain-words';

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

/** Words of facts: in the order of their values, so that a range of them is a range of the index. */
export const scoreWord = (overall: number): string =>
	`overall|${overall.toFixed(1).padStart(4, '0')}`;
export const findingWord = (kind: FindingKind): string => `finding|${kind}`;
export const faultWord = (kind: FaultKind): string => `fault|${kind}`;
export const favouriteWord = 'favourite|';
export const ratingWord = (rating: Rating | 0): string => `rating|${String(rating)}`;
export const flagWord = (flag: Flag | 'none'): string => `flag|${flag}`;

/** Of a word that was typed: each set of index words that means it. */
export type Meanings = Readonly<Record<string, readonly (readonly string[])[]>>;

/** The index words of a kind of claim: its code, as every critique of whatever language has it. */
export const claimWords = (kind: ClaimKind): readonly string[] =>
	(faultKinds as readonly ClaimKind[]).includes(kind)
		? [faultWord(kind as FaultKind)]
		: indexWords(kind.replaceAll('_', ' '));

/** One for each fault that its critique found and that stands. */
export function faultWordsOf({ summary }: Job): readonly string[] {
	if (summary === undefined) return [];
	const faults = summary.faults ?? earlierFaults(summary.findings ?? []);
	const standing = faults.filter(({ basis }) => basis !== 'contradicted');
	return [...new Set(standing.map(({ kind }) => faultWord(kind)))];
}

/** Photo name, question, advisor, model, camera, tags, note, what the picture shows, what is said of it, answer. */
export function searchWords(job: Job, result?: JobResult): readonly string[] {
	const critique = result?.critique;
	const camera = result?.measurements?.camera;
	const texts = [job.photo.name, job.question ?? '', job.advisorId, job.options.modelId];
	texts.push(result?.answer ?? '', camera?.camera ?? '', camera?.lens ?? '', ...(job.tags ?? []));
	texts.push(job.note ?? '');
	const facts: string[] = job.favourite ? [favouriteWord] : [];
	facts.push(...faultWordsOf(job));
	if (job.rating) facts.push(ratingWord(job.rating));
	if (job.flag) facts.push(flagWord(job.flag));
	if (critique?.kind === 'critique') {
		const kinds = [...new Set(critique.findings.map(({ kind }) => kind))];
		const claims = critique.claims?.filter(({ withdrawn }) => withdrawn === undefined) ?? [];
		const names = [...kinds, ...claims.map(({ kind }) => kind)];
		texts.push(critique.scene, ...names.map((name) => name.replaceAll('_', ' ')));
		texts.push(
			critique.lead ?? '',
			...(critique.actions ?? []).flatMap(({ what, why }) => [what, why]),
		);
		facts.push(scoreWord(critique.overall), ...kinds.map(findingWord));
	} else if (critique !== undefined) texts.push(critique.what);
	return [...filterWordsOf(job), ...facts, ...indexWords(texts.join(' '))];
}
