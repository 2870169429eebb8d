/** What is complete in a prefix of an answer: read again with every snapshot of the stream. */
import * as v from 'valibot';
import type { ClaimKind } from '../claims/claim';
import { promptKinds } from '../claims/prompt-kinds';
import type { Contract } from '../model/model';
import type { Sight } from './answered';
import type { DimensionReview, DimensionScore } from './critique';
import { dimensions, places, severities } from './critique';
import { generalKinds, saysOf, sightOf } from './general-findings';
import { readSubject } from './read-subject';

export interface SoFar {
	/** all that is seen; undefined until the last of it is complete */
	readonly seen?: Sight;
	/** in the order of the text */
	readonly scores: readonly DimensionScore[];
	readonly says: readonly ClaimKind[];
}

export function readSoFar(prefix: string, contract: Contract): SoFar {
	const seen = readSeen(prefix, contract);
	const scores = contract === 'loupe' ? readScoreList(prefix) : readScores(prefix);
	const says = contract === 'loupe' ? readSays(prefix) : readNamed(prefix);
	return { scores, says, ...(seen && { seen }) };
}

const quoted = '"(?:[^"\\\\]|\\\\.)+"';
const seenPattern = new RegExp(
	`"scene"\\s*:\\s*(${quoted})\\s*,(?:\\s*"subject"\\s*:\\s*(${quoted})\\s*,)?` +
		`\\s*"findings"\\s*:\\s*(\\[[^\\]]*\\])`,
	'u',
);
const findings = v.array(
	v.object({
		kind: v.picklist(generalKinds),
		severity: v.picklist(severities),
		where: v.picklist(places),
	}),
);

function readSeen(prefix: string, contract: Contract): Sight | undefined {
	const [, scene, subject, list] = seenPattern.exec(prefix) ?? [];
	const found = v.safeParse(findings, parsed(list));
	const words = parsed(scene);
	if (typeof words !== 'string' || !found.success) return undefined;
	const told = parsed(subject);
	if ((contract === 'loupe') !== (typeof told === 'string')) return undefined;
	const where = typeof told === 'string' ? readSubject(told) : undefined;
	return { scene: words, findings: sightOf(found.output), ...(where && { subject: where }) };
}

/** A general model names its claims as findings. */
function readNamed(prefix: string): readonly ClaimKind[] {
	const found = v.safeParse(findings, parsed(seenPattern.exec(prefix)?.[3]));
	return found.success ? saysOf(found.output) : [];
}

/** A number is complete with what stands behind it: "1" may become "10". */
function readScoreList(prefix: string): readonly DimensionScore[] {
	const [, list = ''] = /"scores":\[([\d,]*\]?)/u.exec(prefix) ?? [];
	return [...list.matchAll(/(10|\d)[,\]]/gu)].flatMap(([, score], i) => {
		const dimension = dimensions[i];
		return dimension === undefined ? [] : [{ dimension, score: Number(score) }];
	});
}

function readSays(prefix: string): readonly ClaimKind[] {
	const [, list = ''] = /"says":\[([^\]]*)/u.exec(prefix) ?? [];
	const names = [...list.matchAll(/"([a-z_]+)"/gu)].map(([, name]) => name);
	return [...new Set(names)].flatMap((name) => promptKinds.find((kind) => kind === name) ?? []);
}

const reviewPattern = new RegExp(
	`"(${dimensions.join('|')})"\\s*:\\s*\\{\\s*"score"\\s*:\\s*(10|\\d)\\s*,` +
		`\\s*"comment"\\s*:\\s*(${quoted})\\s*,\\s*"recommendation"\\s*:\\s*(${quoted})\\s*\\}`,
	'gu',
);

/** Dimensions that are complete in a prefix of an answer that brings its own sentences. */
export function readReviews(prefix: string): readonly DimensionReview[] {
	const found = new Map<string, DimensionReview>();
	for (const [, name, score, ...texts] of prefix.matchAll(reviewPattern)) {
		const dimension = dimensions.find((each) => each === name);
		const [comment, recommendation] = texts.map(parsed);
		if (dimension === undefined || found.has(dimension)) continue;
		if (typeof comment !== 'string' || typeof recommendation !== 'string') continue;
		found.set(dimension, { dimension, score: Number(score), comment, recommendation });
	}
	return [...found.values()];
}

const readScores = (prefix: string): readonly DimensionScore[] =>
	readReviews(prefix).map(({ dimension, score }) => ({ dimension, score }));

/** A piece of JSON; undefined for what is none. */
function parsed(text: string | undefined): unknown {
	if (text === undefined) return undefined;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
