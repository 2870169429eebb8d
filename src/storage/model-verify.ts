/** Reads a stored model again, finds the records that have changed or gone, and fetches those alone. */
import { createSHA256, createXXHash64 } from 'hash-wasm';
import type { ModelFile, WebllmPackage } from '../domain/model/model';
import { addressOf, isMade, isMadeHere, modelBytes } from '../domain/model/model';
import type { Checked } from '../ports/model-store';
import type { DownloadOptions } from './model-request';
import type { ModelFiles } from './model-files';
import { allRecords, chunkBytes, recordSize } from './model-schema';
import { FileDownload } from './model-line';
import { fetchPart } from './model-part';

type VerifyOptions = Omit<DownloadOptions, 'room'>;

/**
 * Files that are not here are left to a download. What is damaged is no longer shown to the engine
 * from the moment that it is found, also where the repair does not come to its end.
 *
 * @throws FailureError of the repair; the signal's reason when aborted
 */
export async function verifyModel(
	model: WebllmPackage,
	baseUrl: string,
	files: ModelFiles,
	options: VerifyOptions,
): Promise<Checked> {
	const folder = new URL(model.path, baseUrl);
	const total = modelBytes({ package: model });
	let [checkedBytes, damagedBytes, missingBytes] = [0, 0, 0];
	let madeBytes = 0;
	await files.forgetLost();
	for (const file of model.files) {
		options.signal.throwIfAborted();
		const url = new URL(file.name, folder).href;
		if (!(await files.isVerified(url, file.sha256, file.bytes))) {
			const known = isMade(model, file.name) ? await files.made.known(url) : undefined;
			if (known === undefined) missingBytes += file.bytes;
			else {
				// It was whole, and is known not to be any more.
				const wrongBytes = sizeOf(file, known.damaged ?? allRecords(file.bytes));
				damagedBytes += wrongBytes;
				madeBytes += wrongBytes;
			}
		} else {
			const damaged = await findDamage(url, file, files, options.signal, (bytes) => {
				options.onprogress(checkedBytes + bytes, total);
			});
			checkedBytes += file.bytes;
			if (damaged.length > 0) {
				const wrongBytes = sizeOf(file, damaged);
				damagedBytes += wrongBytes;
				// Known no longer once it is shown to nobody.
				const sha256 = file.sha256 ?? (await files.verified(url))?.sha256;
				await files.unverify(url, damaged);
				if (isMade(model, file.name)) madeBytes += wrongBytes;
				else {
					const known = { ...file, ...(sha256 !== undefined && { sha256 }) };
					await repair(url, known, damaged, files, options, addressOf(model, file.name) ?? url);
				}
			}
		}
	}
	const counted = { checkedBytes, damagedBytes, missingBytes };
	if (madeBytes === 0 || !isMadeHere(model)) return counted;
	const { remakeModel } = await import('./model-remake');
	const isMended = await remakeModel(model, folder, files, options);
	return { ...counted, ...(!isMended && { unmendedBytes: madeBytes }) };
}

const sizeOf = ({ bytes }: ModelFile, records: readonly number[]): number =>
	records.reduce((sum, index) => sum + recordSize(bytes, index), 0);

/** Indexes of records that are not what they were; all of them where that cannot be told. */
async function findDamage(
	url: string,
	file: ModelFile,
	files: ModelFiles,
	signal: AbortSignal,
	onbytes: (bytes: number) => void,
): Promise<readonly number[]> {
	const stored = await files.verified(url);
	const sums = stored?.sums ?? [];
	const [whole, each] = await Promise.all([createSHA256(), createXXHash64()]);
	whole.init();
	const damaged: number[] = [];
	const count = Math.ceil(file.bytes / chunkBytes);
	for (let index = 0; index < count; index += 1) {
		signal.throwIfAborted();
		const record = new Uint8Array((await files.chunk(url, index)) ?? new ArrayBuffer(0));
		whole.update(record);
		const isRight =
			record.byteLength === recordSize(file.bytes, index) &&
			(sums[index] === undefined || each.init().update(record).digest('hex') === sums[index]);
		if (!isRight) damaged.push(index);
		onbytes(Math.min(file.bytes, (index + 1) * chunkBytes));
	}
	// What was taken with the first download is held from then on.
	if (whole.digest('hex') === (file.sha256 ?? stored?.sha256)) return [];
	return damaged.length > 0 ? damaged : allRecords(file.bytes);
}

/** The records alone where the server gives parts; then the file is hashed again, or fetched anew. */
async function repair(
	url: string,
	file: ModelFile,
	damaged: readonly number[],
	files: ModelFiles,
	options: VerifyOptions,
	address: string,
): Promise<void> {
	const isWhole = damaged.length === Math.ceil(file.bytes / chunkBytes);
	for (const index of isWhole ? [] : damaged) {
		const from = index * chunkBytes;
		const place = [from, from + recordSize(file.bytes, index)] as const;
		const record = await fetchPart(
			{ url: address, name: file.name, bytes: file.bytes },
			place,
			options,
		);
		if (record === undefined) break;
		await files.append(url, index, new Uint8Array(record));
	}
	await new FileDownload(url, file, files, options, () => undefined, address).run();
}
