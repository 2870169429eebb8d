/** Eight characters to name a report by: the end of the id, its beginning is only the time. */
export function reportId(jobId: string): string {
	return jobId.replaceAll('-', '').slice(-8);
}
