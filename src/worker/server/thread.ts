/** The thread that speaks to servers, as far as it can tell why a request did not get out. */
export interface Thread {
	/** of its script, which is the page's own */
	readonly address: { readonly protocol: string; readonly origin: string };
	watchPolicy(): PolicyWatch;
	/** the user or the browser forbade this machine or its network */
	isForbidden(): Promise<boolean>;
}

export interface PolicyWatch {
	/** the content security policy held a request back since the watch began */
	readonly refused: boolean;
	stop(): void;
}
