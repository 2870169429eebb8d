/** Identifiers are UUIDs; aliases tell the reader which one is meant. Job ids rise with time. */
export type JobId = string;
export type PhotoId = string;
export type SubmissionId = string;
/** jobs that were handed in together: a folder, several files */
export type BatchId = string;
export type ResultId = string;
