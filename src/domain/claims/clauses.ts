/** Sentences and clauses of a text. Figures keep their points: "2.1°", "f/2.8", "1/250 s". */

export const sentencesOf = (text: string): readonly string[] =>
	text
		.split(/(?<=[.!?…])\s+(?=[\p{Lu}\d“"‘'(])|\n+/u)
		.map((each) => each.trim())
		.filter((each) => each !== '');

/** Parts that each assert on their own: what stands across a "but" is of something else. */
export const clausesOf = (text: string): readonly string[] =>
	sentencesOf(text).flatMap((sentence) =>
		sentence
			.split(
				/[;:–—]\s|,?\s+\b(?:but|while|whereas|though|although|yet|against|before|behind|around|beside|than)\b\s+|,?\s+(?:aber|während|obwohl|doch|jedoch|gegen|vor|hinter|neben|als)\s+|,?\s+und\s+(?=(?:der|die|das)\s)|,\s+(?=and\b)|\s+\band\b\s+(?=the\b)/iu,
			)
			.map((each) => each.trim())
			.filter((each) => each !== ''),
	);
