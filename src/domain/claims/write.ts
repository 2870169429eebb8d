/** Puts claims into words. The same claims of the same photo always get the same ones. */
import type { AdvisorId } from '../advisor';
import type { Dimension } from '../critique/critique';
import { dimensions } from '../critique/critique';
import type { Facts } from '../facts/facts';
import type { Claim, ClaimKind, FaultKind, MeritKind } from './claim';
import { lenses } from './lens';
import { plainTopics } from './plain-topics';
import type { Phrase, PhraseBook, Phrases, SuggestionWords, Told } from './phrase-book';
import { spokenScenes } from './spoken-scenes';
import { faultsToMend, isCertainAndStrong, rankFor } from './tell-order';
import { aboutOf } from './suggestions/about';
import { gates } from './suggestions/gates';
import type { Action, Written } from './written';

export interface ToWrite {
	/** all of them; those that are withdrawn are not told */
	readonly claims: readonly Claim[];
	readonly facts: Facts;
	readonly scores: Readonly<Record<Dimension, number>>;
	readonly advisor: AdvisorId;
	/** kinds in the order in which the model would say them */
	readonly order?: readonly ClaimKind[];
}

/** sentences of a dimension */
const mostSentences = 2;
const mostActions = 3;
const mostStrengths = 4;
/** from this score on a merit is called a strength */
const strengthFrom = 7;

/** The same number for the same photo, advisor and purpose: a variant is never left to chance. */
function turnOf(facts: Facts, ...about: readonly string[]): number {
	const { median, contrast, chroma, acuity, weight } = facts;
	const figures = [median, contrast, chroma, acuity].map((fact) => fact?.value.toFixed(3) ?? '');
	const text = [...about, ...figures, weight?.value.x.toFixed(3) ?? ''].join('|');
	// FNV-1a
	let turn = 0x811c9dc5;
	for (let i = 0; i < text.length; i += 1) turn = Math.imul(turn ^ text.charCodeAt(i), 0x01000193);
	return (turn ^ (turn >>> 15)) >>> 0;
}

/** The phrase whose turn it is, or the next one that fits this photo. */
function choose(phrases: readonly Phrase[], told: Told, turn: number): string {
	for (let i = 0; i < phrases.length; i += 1) {
		const words = phrases[(turn + i) % phrases.length]?.(told) ?? '';
		if (words !== '') return words;
	}
	return '';
}

/** Two of three times an advisor's own words, where there are any that fit. */
function inVoice(own: Phrases | undefined, shared: Phrases, told: Told, turn: number): string {
	const wanted = own !== undefined && turn % 3 !== 0 ? choose(own, told, turn) : '';
	return wanted === '' ? choose(shared, told, turn) : wanted;
}

/** One claim in one advisor's words, without the scene's noun. */
export function sentenceOf(named: Told, book: PhraseBook): string {
	const { claim, facts, advisor } = named;
	const told = { claim, facts, advisor, isPlain: true } as const;
	const { kind, good } = claim;
	const { says } = good ? book.merits[kind as MeritKind] : book.faults[kind as FaultKind];
	const turn = turnOf(facts, advisor, kind);
	return inVoice(book.voices[advisor].says[kind], says, told, turn);
}

/** Nothing stands: the first figure in the advisor's order that this photo has. */
function plainLeadOf({ facts, advisor }: ToWrite, book: PhraseBook): string {
	for (const topic of plainTopics[advisor]) {
		const phrases = book.plain[topic];
		const turn = turnOf(facts, advisor, 'plain', topic);
		for (let i = 0; i < phrases.length; i += 1) {
			const words = phrases[(turn + i) % phrases.length]?.(facts) ?? '';
			if (words !== '') return words;
		}
	}
	return book.plainest;
}

/** True of many photos, or a step of any developing: a card or an action says it, and no photo is carried by it. */
const opensNothing: ReadonlySet<ClaimKind> = new Set([
	...(['crisp', 'weight_at', 'small_file', 'jpeg_damage'] as const),
	...(['open_black', 'open_white', 'bright_over_dark', 'highlights_kept'] as const),
	'channel_limit',
]);

/** True of many photos too: it opens where nothing carries this one rather than others. */
const opensLate: ReadonlySet<ClaimKind> = new Set([
	...([
		'sharp_subject',
		'sharp_throughout',
		'clean_at_iso',
		'steady_hand',
		'prints_large',
	] as const),
	...(['level', 'balanced', 'weight_with_subject', 'full_range', 'quiet_colour'] as const),
]);

/** … before the scale in figures, which every photo has */
const opensLast: readonly ClaimKind[] = ['open_black', 'open_white'];

/** The one sentence with the scene's noun, and the claim that it tells. */
function leadOf(
	ranked: readonly Claim[],
	parts: ToWrite,
	book: PhraseBook,
): { readonly words: string; readonly claim?: Claim } {
	const { facts, advisor } = parts;
	const merits = ranked.filter(({ good, kind }) => good && !opensNothing.has(kind));
	const merit = merits.find(({ kind }) => !opensLate.has(kind)) ?? merits[0];
	const fault = ranked.find(({ good, kind }) => !good && !opensNothing.has(kind));
	// Where the photo failed, a small merit does not carry it.
	const failed = fault !== undefined && isCertainAndStrong(fault) && merit?.severity === 'slight';
	const step = ranked.find(({ kind }) => opensLast.includes(kind));
	const claim = merit === undefined || failed ? (fault ?? step) : merit;
	if (claim === undefined) return { words: plainLeadOf(parts, book) };
	const told = { claim, facts, advisor };
	const turn = turnOf(facts, advisor, 'lead', claim.kind);
	if (!claim.good) {
		return { words: choose(book.faults[claim.kind as FaultKind].leads, told, turn), claim };
	}
	const kind = claim.kind as MeritKind;
	const words = inVoice(book.voices[advisor].leads[kind], book.merits[kind].leads, told, turn);
	return { words, claim };
}

function actionOf(claim: Claim, { facts, advisor }: ToWrite, book: PhraseBook): Action {
	const told = { claim, facts, advisor, isPlain: true } as const;
	const { what, why, now, next } = book.faults[claim.kind as FaultKind];
	const [nowWords, nextWords] = [now?.(told) ?? '', next?.(told) ?? ''];
	return {
		claim: claim.kind,
		dimension: claim.dimension,
		what: what(told),
		why: choose(why, told, turnOf(facts, advisor, 'why', claim.kind)),
		...(nowWords !== '' && { now: nowWords }),
		...(nextWords !== '' && { next: nextWords }),
		where: claim.where,
		...(claim.region && { region: claim.region }),
		...(claim.evidence && { evidence: claim.evidence }),
		...(claim.edit && { edit: claim.edit }),
	};
}

function suggestionOf(
	said: ReadonlySet<ClaimKind>,
	{ facts, advisor }: ToWrite,
	book: PhraseBook,
): (SuggestionWords & { readonly dimension: Dimension }) | undefined {
	const about = aboutOf(facts, said);
	const open = Object.entries(gates[advisor]).filter(([, { when }]) => when(about));
	const turn = turnOf(facts, advisor, 'suggestion');
	const [name, gate] = open[turn % Math.max(1, open.length)] ?? [];
	const words = name === undefined ? undefined : book.suggestions[advisor][name];
	if (gate === undefined || words === undefined) return undefined;
	const { what, why } = words(facts, Math.floor(turn / Math.max(1, open.length)));
	return { what, why, dimension: gate.dimension };
}

function outsideOf({ facts, advisor }: ToWrite, book: PhraseBook): string | undefined {
	const scene = facts.scene;
	if (scene === undefined || scene.confidence < 0.75) return undefined;
	// A wrong noun would make it a joke.
	return spokenScenes.has(scene.value) && lenses[advisor].outside.includes(scene.value)
		? book.outside(facts, advisor, turnOf(facts, advisor, 'outside'))
		: undefined;
}

/** What may be told of a dimension, the lead's claim too. */
export function toldOf(ranked: readonly Claim[], dimension: Dimension): readonly Claim[] {
	const here = ranked.filter((claim) => claim.dimension === dimension);
	const ofPicture = here.filter(({ kind }) => kind !== 'small_file');
	// The size is in the list of facts; it needs a sentence where there is no other.
	return (ofPicture.length > 0 ? ofPicture : here).slice(0, mostSentences);
}

interface Shared {
	readonly comments: Readonly<Record<Dimension, readonly Claim[]>>;
	readonly strengths: readonly Claim[];
}

/**
 * Each claim is told once: the lead has one, actions have those that they mend, a comment the first that is left of its dimension, the
 * list of strengths the merits after that where the score is high, the comment the others.
 */
function shareOut(ranked: readonly Claim[], said: ReadonlySet<Claim>, parts: ToWrite): Shared {
	const comments = {} as Record<Dimension, readonly Claim[]>;
	const strengths: Claim[] = [];
	for (const dimension of dimensions) {
		const [first, ...others] = toldOf(ranked, dimension).filter((claim) => !said.has(claim));
		const isStrength = ({ good }: Claim): boolean =>
			good && parts.scores[dimension] >= strengthFrom;
		comments[dimension] =
			first === undefined ? [] : [first, ...others.filter((claim) => !isStrength(claim))];
		strengths.push(...others.filter(isStrength));
	}
	const listed = ranked.filter((claim) => strengths.includes(claim)).slice(0, mostStrengths);
	return { comments, strengths: listed };
}

export function writeCritique(parts: ToWrite, book: PhraseBook): Written {
	const { claims, facts, advisor, order } = parts;
	const ranked = rankFor(advisor, claims, order);
	const said = new Set(ranked.map(({ kind }) => kind));
	const lead = leadOf(ranked, parts, book);
	// What only sings is told again with its figure.
	const led = book.hasFigure(lead.words) ? lead.claim : undefined;
	// A small copy is nothing to mend in the picture.
	const toMend = faultsToMend(
		ranked.filter(({ kind }) => kind !== 'small_file'),
		mostActions,
	);
	const told = new Set(led === undefined ? toMend : [led, ...toMend]);
	const shared = shareOut(ranked, told, parts);
	const comments = {} as Record<Dimension, string>;
	for (const dimension of dimensions) {
		const sentences = shared.comments[dimension].map((claim) =>
			sentenceOf({ claim, facts, advisor }, book),
		);
		// What lead and actions have said is not said again, nor that there is nothing.
		const isSaid = [...told].some((claim) => claim.dimension === dimension);
		comments[dimension] = sentences.join(' ') || (isSaid ? '' : book.nothing(dimension));
	}
	const faults = toMend.map((claim) => actionOf(claim, parts, book));
	const suggestion = suggestionOf(said, parts, book);
	const further: Action[] =
		suggestion === undefined
			? []
			: [
					{
						claim: 'suggestion',
						dimension: suggestion.dimension,
						what: suggestion.what,
						why: suggestion.why,
						where: 'whole frame',
					},
				];
	const outside = outsideOf(parts, book);
	const strengths = shared.strengths.map((claim) =>
		book.merits[claim.kind as MeritKind].short({ claim, facts, advisor, isPlain: true }),
	);
	return {
		lead: lead.words,
		...(led && { leadClaim: led.kind }),
		actions: faults.length > 0 ? faults : further,
		comments,
		strengths,
		...(faults.length === 1 &&
			suggestion !== undefined && { suggestion: `${suggestion.what}. ${suggestion.why}` }),
		...(outside !== undefined && { outside }),
	};
}
