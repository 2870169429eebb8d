/** Names one removal while it can be undone. */
export type RemovalToken = string;

/** How long a removal can be undone, in milliseconds. */
export const undoMs = 10_000;
