/** Milliseconds of each stage; a stage that did not happen is absent, never 0. */
export interface Timings {
	readonly queuedMs?: number;
	readonly imageMs?: number;
	/** of the pixels */
	readonly measureMs?: number;
	readonly loadMs?: number;
	readonly prefillMs?: number;
	readonly decodeMs?: number;
	readonly checkMs?: number;
	readonly totalMs?: number;
}

export interface Usage {
	readonly promptTokens?: number;
	/** the part of `promptTokens` that is the picture */
	readonly imageTokens?: number;
	readonly completionTokens?: number;
	/** that left this browser for a server, picture and words, every try counted */
	readonly sentBytes?: number;
}
