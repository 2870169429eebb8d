/**
 * How a model's answers are drawn. The first is always the likeliest token after the likeliest (temperature 0), whatever its makers advise: the
 * same photo then gets the same critique, and a job keeps the temperature that its owner gave it. What stands here is for all others: one that
 * is asked for again because the first came to nothing, and one whose owner wanted it drawn.
 */
export interface Generation {
	/** of an answer that is asked for again */
	readonly temperature: number;
	/** drawn from the likeliest tokens that have this share together; absent: from all */
	readonly topP?: number;
	/** what a token loses in logits once it stands in the answer; absent: nothing */
	readonly presencePenalty?: number;
	/** one that ran in circles is asked for again, once; absent: it failed */
	readonly againAfterLoop?: true;
	/** where its makers say what they advise; absent: they do not, or it is ours */
	readonly source?: string;
	/** whether these figures were tried on critiques; false: they are its makers' advice, and nothing more is known */
	readonly measured: boolean;
}

/** Of a card that says nothing else: Loupe and whatever somebody added. Greedy was counted with Loupe, the second attempt was not. */
export const usualGeneration: Generation = { temperature: 0.7, measured: false };

export interface Drawing {
	readonly temperature: number;
	readonly topP?: number;
	readonly presencePenalty?: number;
}

/**
 * @param isBound by a form, which has to repeat its quotation marks and the few words that it has for how bad something is: a penalty would
 * drive a critique from the right one to one that is left
 */
export function drawingAt(
	temperature: number,
	{ topP, presencePenalty }: Generation,
	isBound: boolean,
): Drawing {
	if (temperature === 0) return { temperature };
	return {
		temperature,
		...(topP !== undefined && { topP }),
		...(presencePenalty !== undefined && !isBound && { presencePenalty }),
	};
}
