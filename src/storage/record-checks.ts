/** Which records this version can show; fetched when the first one is read. */
import * as v from 'valibot';
import type { Job } from '../domain/job/job';
import { eventSchema } from '../domain/schemas/event-schema';
import { jobSchema } from '../domain/schemas/job-schema';
import { photoSchema } from '../domain/schemas/photo-schema';
import { resultSchema } from '../domain/schemas/result-schema';

export const isJob = (record: unknown): record is Job => v.is(jobSchema, record);
export const isEvent = (record: unknown): boolean => v.is(eventSchema, record);
export const isResult = (record: unknown): boolean => v.is(resultSchema, record);
export const isPhoto = (record: unknown): boolean => v.is(photoSchema, record);

/** The photo of a record that may have any shape. */
export function photoIdOf(job: unknown): string | undefined {
	const found = v.safeParse(v.object({ photo: v.object({ id: v.string() }) }), job);
	return found.success ? found.output.photo.id : undefined;
}
