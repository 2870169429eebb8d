/** A browser that is driven as a person would, whoever made it. */

export interface Driven {
	/** "Firefox 153.8.0" */
	readonly name: string;
	/** where it saves what is downloaded */
	readonly downloads: string;
	/** opens an address; resolves when it has loaded */
	open(address: string): Promise<void>;
	reload(): Promise<void>;
	/** runs a function in the page: its arguments and its result are data, and it sees nothing of this file */
	run<Given extends readonly unknown[], Result>(
		task: (...given: Given) => Result | Promise<Result>,
		...given: Given
	): Promise<Result>;
	/** puts a file of this machine into a file input */
	choose(testId: string, path: string): Promise<void>;
	/** clicks what an XPath finds, as a mouse does */
	click(xpath: string): Promise<void>;
	/** errors of the console and of the page since it was started, in order */
	problems(): Promise<readonly string[]>;
	close(): Promise<void>;
}

/** The button, link or label of these words. */
export const worded = (words: string): string => {
	// XPath knows no escapes: a text with both kinds of quotes is put together.
	const literal = `concat('', ${words
		.split("'")
		.map((part) => `'${part}'`)
		.join(`, "'", `)})`;
	return `//*[self::button or self::a or self::label][normalize-space()=${literal}]`;
};

/** What the device check provokes to see the policy at work, written down by the browser. */
const provoked = 'example.invalid';

export const unprovoked = (problems: readonly string[]): readonly string[] =>
	problems.filter((problem) => !problem.includes(provoked));
