/**
 * Words that German has none of, as whole words. Those that both have (in, an, so, was, war, also,
 * die) tell nothing.
 */
const english =
	/\b(?:the|and|of|is|are|were|has|have|with|this|that|these|not|nothing|from|which|when|there|their|they|its|for|your|you|photos?|critiques?|models?|browser’s|page|delete|again|where|would|could|should|been|keep|kept|choose|open)\b/iu;

/** Names of things that are called so everywhere, and what a program prints or is told. */
const foreign =
	/Enable CORS|Local API Server|The Enduring Navaho|Clarence H\. White School|Walt Disney Concert Hall|npm start(?: -- --server)?|OLLAMA_ORIGINS\S* ollama serve|lms server start --cors|„(?:picked|rejected|none)“|https?:\S*/gu;

/** An English word in a German text; undefined where there is none. */
export const englishIn = (text: string): string | undefined =>
	english.exec(text.replace(foreign, ''))?.[0];
