/** Identifiers are random UUIDs (`crypto.randomUUID`); aliases tell the reader which one is meant. */
export type JobId = string;
export type PhotoId = string;
export type SubmissionId = string;
export type ResultId = string;
