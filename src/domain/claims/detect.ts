/**
 * Finds what is wrong with a finished critique by its own words and the facts alone, without an eye:
 * what contradicts itself, what the facts refute, and advice that the photo's own figures forbid.
 * docs/adr/0023-questions-and-detectors.md.
 */
import type { Facts } from '../facts/facts';
import { againstRecord } from './against-record';
import { sentencesOf } from './clauses';
import type { Detected, SaidCritique, Spoken } from './detected';
import type { Reading } from './readings';
import { readingsOf, sameThing } from './readings';
import { dimensionOf } from './reading-words';
import { germanNouns } from './reading-german';
import { isRefuted } from './refutes';

/** From this score on a strength may be named. */
const strengthFrom = 7;

export function spokenIn(said: SaidCritique): readonly Spoken[] {
	const all: Spoken[] = [];
	const add = (
		text: string | undefined,
		mode: Spoken['mode'],
		part: Spoken['part'],
		unit: string,
	): void => {
		for (const each of sentencesOf(text ?? '')) all.push({ text: each, mode, part, unit });
	};
	add(said.lead, 'state', 'lead', 'lead');
	for (const [i, { what, why, now, next }] of (said.actions ?? []).entries()) {
		const unit = `action ${String(i)}`;
		add(what, 'advice', 'action', unit);
		add(why, 'state', 'action', unit);
		add(now, 'advice', 'action', unit);
		add(next, 'advice', 'action', unit);
	}
	for (const { dimension, comment, recommendation } of said.dimensions) {
		add(comment, 'both', 'comment', dimension);
		if (said.actions === undefined) add(recommendation, 'advice', 'action', dimension);
	}
	for (const [i, text] of said.strengths.entries())
		add(text, 'state', 'strength', `strength ${String(i)}`);
	if (said.actions === undefined) {
		for (const [i, text] of (said.priorities ?? []).entries())
			add(text, 'advice', 'action', `priority ${String(i)}`);
	}
	add(said.suggestion, 'advice', 'suggestion', 'suggestion');
	for (const [i, text] of (said.answers ?? []).entries())
		add(text, 'both', 'answer', `answer ${String(i)}`);
	return all;
}

export function detect(said: SaidCritique, facts: Facts): readonly Detected[] {
	const spoken = spokenIn(said);
	const subjects = subjectsOf(said, facts);
	return [
		...opposites(spoken, subjects),
		...oppositeEdits(said),
		...spoken.flatMap((each) => [
			...refutedIn(each, facts, subjects),
			...againstRecord(each, facts),
		]),
		...unearned(said),
	];
}

/** Nouns that name the subject: those of the scene, up to what it stands in or beside. */
export function subjectsOf({ scene = '' }: SaidCritique, facts: Facts): ReadonlySet<string> {
	const [named = ''] = scene.split(
		/(?<!\p{L})(?:on|in|at|by|with|before|behind|beside|among|near|under|over|against|auf|im|am|bei|mit|vor|hinter|neben|zwischen|unter|über|gegen)(?!\p{L})/iu,
	);
	const noun = facts.scene?.value ?? '';
	return new Set(`${named} ${noun} ${germanNouns[noun] ?? ''}`.toLowerCase().match(/\p{L}{3,}/gu));
}

/** What the facts refute in one sentence. */
export function refutedIn(
	{ text, mode }: Spoken,
	facts: Facts,
	subjects: ReadonlySet<string>,
): readonly Detected[] {
	const wrong = readingsOf(text, mode, subjects).find((reading) => isRefuted(reading, facts));
	return wrong === undefined ? [] : [{ code: 'refuted', topic: wrong.topic, sentences: [text] }];
}

/** Whether two sentences say the opposite of one thing. */
export function contradict(one: Spoken, other: Spoken, subjects: ReadonlySet<string>): boolean {
	return opposites([one, other], subjects).length > 0;
}

interface Placed {
	readonly spoken: Spoken;
	readonly reading: Reading;
}

function opposites(spoken: readonly Spoken[], subjects: ReadonlySet<string>): readonly Detected[] {
	const placed = spoken.flatMap((each): Placed[] =>
		readingsOf(each.text, each.mode, subjects).map((reading) => ({ spoken: each, reading })),
	);
	const found = new Map<string, Detected>();
	for (const [i, one] of placed.entries()) {
		for (const other of placed.slice(i + 1)) {
			if (!areOpposite(one, other)) continue;
			const both = one.reading.advice && other.reading.advice;
			const sentences = [one.spoken.text, other.spoken.text];
			const { topic } = one.reading;
			const key = [topic, one.spoken.unit, other.spoken.unit].join();
			if (found.has(key)) continue;
			found.set(key, { code: both ? 'opposite_actions' : 'contradiction', topic, sentences });
		}
	}
	return [...found.values()];
}

function areOpposite(one: Placed, other: Placed): boolean {
	const [a, b] = [one.reading, other.reading];
	if (a.topic !== b.topic || a.pole === b.pole) return false;
	// An action may brighten now what it exposes less next time.
	if (a.advice && b.advice && one.spoken.unit === other.spoken.unit) return false;
	return sameThing(a, b);
}

const opposite = (one: number | undefined, other: number | undefined): boolean =>
	(one ?? 0) * (other ?? 0) < 0;

function oppositeEdits({ actions = [] }: SaidCritique): readonly Detected[] {
	return actions.flatMap((one, i) =>
		actions.slice(i + 1).flatMap((other): Detected[] => {
			const [a, b] = [one.edit, other.edit];
			const undone =
				opposite(a?.exposureEv, b?.exposureEv) ||
				opposite(a?.rotateDegrees, b?.rotateDegrees) ||
				opposite(a?.whiteBalance?.a, b?.whiteBalance?.a) ||
				opposite(a?.whiteBalance?.b, b?.whiteBalance?.b);
			if (!undone) return [];
			return [{ code: 'opposite_actions', topic: 'edit', sentences: [one.what, other.what] }];
		}),
	);
}

/** A strength in a dimension that its own score calls weak. */
function unearned({ strengths, dimensions }: SaidCritique): readonly Detected[] {
	return strengths.flatMap((text): readonly Detected[] =>
		readingsOf(text, 'state')
			.filter(({ topic }) => {
				const score = dimensions.find(({ dimension }) => dimension === dimensionOf[topic])?.score;
				return score !== undefined && score < strengthFrom;
			})
			.slice(0, 1)
			.map(({ topic }): Detected => ({ code: 'strength_without_score', topic, sentences: [text] })),
	);
}
