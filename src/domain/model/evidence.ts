/** What was proven of a model of another maker, and what was not: model/evidence/<id>.json. */
import * as v from 'valibot';

/**
 * `file`: bytes of the makers' file that the table makes; `picture`: levels by which the picture differs at most; `logits`: by how much what the
 * program computes differs from the makers' own; `decoder`: the same of its decoder, on real weights of a smaller sister; `speed`: tokens a
 * second; `install`: bytes fetched for each byte of the file. With the makers' weights: `agreement`: share of tokens that are the highest in the
 * makers' program too; `perplexity`: how much higher than the makers' own, as a share; `json`: share of answers of the right form; `facts`: share
 * of sentences that were judged right.
 */
export const proofKinds = [
	...(['file', 'picture', 'logits', 'decoder', 'speed', 'install'] as const),
	...(['agreement', 'perplexity', 'json', 'facts'] as const),
] as const;
export type ProofKind = (typeof proofKinds)[number];

/** `drawn`: by chance; `sister`: real ones of a smaller model of the same makers; `official`: its own */
export const proofWeights = ['none', 'drawn', 'sister', 'official'] as const;

const day = v.pipe(v.string(), v.isoDate());
const words = v.pipe(v.string(), v.nonEmpty());

export const evidenceSchema = v.strictObject({
	id: words,
	/** as its makers write it */
	name: words,
	officialWeightsRun: v.nullable(
		v.strictObject({
			date: day,
			/** of the makers' repository, 40 hex digits */
			commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/u)),
			machine: words,
		}),
	),
	proven: v.array(
		v.strictObject({
			what: v.picklist(proofKinds),
			weights: v.picklist(proofWeights),
			/** `small`: the same program, of few and narrow layers */
			sizes: v.picklist(['small', 'real']),
			figure: v.pipe(v.number(), v.finite()),
			/** what computed it, by its own name */
			where: words,
			/** a test or a command */
			by: words,
			date: day,
		}),
	),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;
export type Proof = Evidence['proven'][number];

/** @throws ValiError; a claim on the makers' weights without a run of them is refused, and a run that proved nothing */
export function readEvidence(given: unknown): Evidence {
	const isOfficial = ({ weights }: Proof): boolean => weights === 'official';
	return v.parse(
		v.pipe(
			evidenceSchema,
			v.check(
				({ officialWeightsRun, proven }) => officialWeightsRun !== null || !proven.some(isOfficial),
				'proven with weights that were never run',
			),
			v.check(
				({ officialWeightsRun, proven }) => officialWeightsRun === null || proven.some(isOfficial),
				'a run that proved nothing',
			),
		),
		given,
	);
}

/** Whether what was run is what a card offers: evidence of another commit says nothing of it. */
export const isOfCommit = ({ officialWeightsRun }: Evidence, commit: string): boolean =>
	officialWeightsRun === null || officialWeightsRun.commit === commit;
