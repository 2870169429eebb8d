/** Critiques as files to take away: one as itself, several as one zip. */
import type { PhotoCritique } from '../../domain/critique/photo-critique';
import type { ExportWanted } from '../../domain/history/exports';
import { readsInside, sidecarName } from '../../domain/history/exports';
import { jobsToCsv } from '../../domain/history/jobs-csv';
import type { JobId, PhotoId } from '../../domain/ids';
import type { Job } from '../../domain/job/job';
import type { JobResult } from '../../domain/job/result';
import type { Exported } from '../../state/app-state';
import { embedXmp } from '../../lib/embed-xmp';
import { toDataUrl } from '../report/data-url';
import { makeReport } from '../report/make-report';
import { critiqueXmp } from '../report/xmp';
import { loadText } from '../text';
import { retold } from '../text/retell';
import { contactSheet } from './contact-sheet';
import { dataOf } from './data-of';
import type { NamedFile } from './zip-of';
import { zipOf } from './zip-of';

export interface ExportSources {
	readonly jobs: {
		get(id: JobId): Promise<Job | undefined>;
		result(id: JobId): Promise<JobResult | undefined>;
	};
	readonly photos: {
		preview(id: PhotoId): Promise<Blob | undefined>;
		thumbnail(id: PhotoId): Promise<Blob | undefined>;
		original(id: PhotoId): Promise<{ readonly file: Blob } | undefined>;
	};
}

interface Entry {
	readonly job: Job;
	readonly result: JobResult | undefined;
	readonly critique: PhotoCritique | undefined;
}
type Found = Entry & { readonly result: JobResult; readonly critique: PhotoCritique };

/** undefined where none of them is a finished critique */
export async function exportJobs(
	ids: readonly JobId[],
	wanted: ExportWanted,
	sources: ExportSources,
	onprogress: (done: number) => void = () => undefined,
): Promise<Exported | undefined> {
	await loadText('terms', 'report', 'exports');
	// Data are what was stored; all else is told in the language of the reader.
	const told = wanted.kind === 'data' ? undefined : retold;
	const entries = await read(ids, sources, told);
	const found = entries.filter((entry): entry is Found => entry.critique !== undefined);
	if (found.length === 0) return undefined;
	const beside: string[] = [];
	const done = { critiques: found.length, beside };
	switch (wanted.kind) {
		case 'table': {
			const results = new Map(found.map(({ job, result }) => [job.id, result]));
			const csv = jobsToCsv(
				entries.map(({ job }) => job),
				results,
			);
			return { ...done, name: 'mondrian.csv', file: new Blob([csv], { type: 'text/csv' }) };
		}
		case 'sheet': {
			const cells = [];
			for (const [i, { job, critique }] of found.entries()) {
				const picture = await sources.photos.thumbnail(job.photo.id);
				cells.push({ job, critique, picture: picture && (await toDataUrl(picture)) });
				onprogress(i + 1);
			}
			const page = contactSheet(cells, Date.now());
			const file = new Blob([page], { type: 'text/html' });
			return { ...done, name: 'mondrian-contact-sheet.html', file };
		}
		case 'pages':
		case 'data':
		case 'sidecars': {
			const files: NamedFile[] = [];
			const of = wanted.kind === 'sidecars' ? oneOfEach(found) : found;
			for (const [i, entry] of of.entries()) {
				files.push(await fileOf(entry, wanted, sources, beside));
				onprogress(i + 1);
			}
			return { ...done, critiques: of.length, ...(await packed(files, wanted.kind)) };
		}
	}
}

async function read(
	ids: readonly JobId[],
	{ jobs }: ExportSources,
	told: ((result: JobResult) => Promise<JobResult>) | undefined,
): Promise<readonly Entry[]> {
	const entries: Entry[] = [];
	for (const id of ids) {
		const job = await jobs.get(id);
		if (job === undefined) continue;
		const stored = job.status === 'done' ? await jobs.result(id) : undefined;
		const result = stored && told ? await told(stored) : stored;
		const critique = result?.critique?.kind === 'critique' ? result.critique : undefined;
		entries.push({ job, result, critique });
	}
	return entries;
}

/** A photo has one sidecar: of several critiques of it the first speaks. */
function oneOfEach(found: readonly Found[]): readonly Found[] {
	const seen = new Map<PhotoId, Found>();
	for (const entry of found) {
		if (!seen.has(entry.job.photo.id)) seen.set(entry.job.photo.id, entry);
	}
	return [...seen.values()];
}

type Each = Extract<ExportWanted, { kind: 'pages' | 'data' | 'sidecars' }>;

async function fileOf(
	{ job, result, critique }: Found,
	wanted: Each,
	{ jobs, photos }: ExportSources,
	beside: string[],
): Promise<NamedFile> {
	const { name, id } = job.photo;
	switch (wanted.kind) {
		case 'pages': {
			const content = await makeReport(job.id, { jobs, photos });
			return { name: `${name}.${job.advisorId}.html`, content };
		}
		case 'data':
			return { name: `${name}.${job.advisorId}.json`, content: dataOf(result) };
		case 'sidecars': {
			const { program } = wanted;
			const packet = critiqueXmp(job, critique);
			if (readsInside(name, program)) {
				const original = await photos.original(id);
				const bytes = original && new Uint8Array(await original.file.arrayBuffer());
				const copy = bytes && embedXmp(bytes, new TextEncoder().encode(packet));
				if (copy !== undefined) return { name, content: new Blob([copy], { type: 'image/jpeg' }) };
				beside.push(name);
			}
			return { name: sidecarName(name, program), content: packet };
		}
	}
}

const types: Readonly<Record<string, string>> = {
	html: 'text/html',
	json: 'application/json',
	xmp: 'application/rdf+xml',
};

async function packed(
	files: readonly NamedFile[],
	kind: string,
): Promise<Pick<Exported, 'name' | 'file'>> {
	const [first, ...others] = files;
	if (first !== undefined && others.length === 0) {
		const type = types[/[^.]*$/u.exec(first.name)?.[0] ?? ''];
		const { name, content } = first;
		const file = typeof content === 'string' ? new Blob([content], type ? { type } : {}) : content;
		return { name, file };
	}
	return { name: `mondrian-${kind === 'sidecars' ? 'xmp' : kind}.zip`, file: await zipOf(files) };
}
