import type { JobResult } from '../../domain/job/result';

/** A result as it leaves the page: by nothing in it can the file of the photo be told from others. */
export function dataOf({ photo, ...result }: JobResult): string {
	const { sha256: _, ...told } = photo;
	return `${JSON.stringify({ ...result, photo: told }, undefined, '\t')}\n`;
}
