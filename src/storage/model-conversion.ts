/**
 * A maker's files in their order, made into shards as they come: cut into windows, hashed, converted
 * and written to their places. Whoever brings the bytes, from a line or from a file that was given.
 */
import { FailureError } from '../domain/failure';
import { convertWindow, type ShardBytes } from '../domain/weights/convert';
import { type MakerHead, openMakerFile } from '../domain/weights/maker-file';
import { planConversion, type Segment, segmentsOf, type ShardLayout } from '../domain/weights/plan';
import type { QuantiseRows } from '../domain/weights/quantise-rows';
import type { MakerRecipe } from '../domain/weights/recipes';
import { shardName } from '../domain/weights/tensor-cache';
import { checkExpected, type StoredTensor } from '../domain/weights/tensors';
import { WeightsError } from '../domain/weights/weights-error';
import type { MakerFile } from '../domain/model/model';
import { digestOf, emptyState, type HashRecord } from './model-hash';
import type { MadeFiles, Placed } from './model-made';
import { RecordMemory } from './model-memory';
import { Broken, orQuota } from './model-request';
import { chunkBytes, type InstallState } from './model-schema';

export interface ConversionParts {
	readonly made: MadeFiles;
	/** address of the model's folder */
	readonly folder: string;
	readonly recipe: MakerRecipe;
	readonly layout: ShardLayout;
	/** the maker's files of weights */
	readonly files: readonly MakerFile[];
	readonly hash: HashRecord;
	/** most bytes of a window */
	readonly windowBytes: number;
	readonly quantise: QuantiseRows | undefined;
}

export const decodeText = (bytes: Uint8Array): string =>
	new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** What came is not what the model is made of: nothing of it stays. */
export class RefusedFile extends FailureError {}

/** One of several: those before it are the right ones, and stay. */
export class RefusedLater extends RefusedFile {}

export class Conversion {
	readonly #parts: ConversionParts;
	readonly #memory = new RecordMemory();
	#state: InstallState;
	/** of all files whose headers were read */
	readonly #tensors = new Map<string, StoredTensor>();
	#tokenizer: object | undefined;
	/** of the file that is coming: its beginning while its header is not whole, then what it consists of */
	#head: Uint8Array<ArrayBuffer> = new Uint8Array(0);
	#wantedBytes = 0;
	#segments: readonly Segment[] | undefined;
	/** the segment under way */
	#next = 0;
	#record: Uint8Array<ArrayBuffer> | undefined;
	#filled = 0;
	/** the one before, on its way to its place */
	#writing = Promise.resolve();

	constructor(parts: ConversionParts, state: InstallState) {
		this.#parts = parts;
		this.#state = state;
	}

	get state(): InstallState {
		return this.#state;
	}

	/** What the file itself brought along; undefined before its header was read. */
	get tokenizer(): object | undefined {
		return this.#tokenizer;
	}

	/** The file that is coming; undefined: all have come. */
	get file(): MakerFile | undefined {
		return this.#parts.files[this.#state.fileIndex];
	}

	/** Bytes of it that are here: the next one is wanted. */
	get receivedBytes(): number {
		if (this.#segments === undefined) return this.#head.byteLength;
		const at = this.#segments[this.#next]?.from ?? this.file?.bytes ?? 0;
		return at + this.#filled;
	}

	/** Takes up what an earlier run left. */
	async resume(): Promise<void> {
		const { made, folder } = this.#parts;
		for (let i = 0; i < this.#state.fileIndex; i += 1) {
			this.#open(i, await made.head(folder, i));
		}
		if (this.#state.doneBytes === 0 && this.#state.tailBytes === undefined) return;
		this.#segments = this.#open(
			this.#state.fileIndex,
			await made.head(folder, this.#state.fileIndex),
		);
		this.#next = this.#segments.findIndex(({ from }) => from === this.#state.doneBytes);
		// It ended behind the last byte: only its hash was not compared yet.
		if (this.#next < 0) this.#next = this.#segments.length;
		const tail = this.#state.tailBytes === undefined ? undefined : await made.tail(folder);
		if (tail?.byteLength === this.#state.tailBytes && tail !== undefined) await this.#fill(tail);
	}

	/** The next bytes of the file that is coming. @throws FailureError `weights_refused`, `quota_exceeded`; Broken */
	async take(piece: Uint8Array): Promise<void> {
		if (this.#segments !== undefined) {
			await this.#fill(piece);
			return;
		}
		const head = new Uint8Array(this.#head.byteLength + piece.byteLength);
		head.set(this.#head);
		head.set(piece, this.#head.byteLength);
		this.#head = head;
		if (head.byteLength < this.#wantedBytes) return;
		const { folder, made } = this.#parts;
		const opened = refusing(() => this.#tryOpen(this.#state.fileIndex, head));
		if (typeof opened === 'number') {
			this.#wantedBytes = opened;
			return;
		}
		await orQuota(made.keepHead(folder, this.#state.fileIndex, head));
		this.#segments = opened;
		this.#head = new Uint8Array(0);
		await this.#fill(head);
	}

	/** What is on its way has come to its place; where that failed, it is to come once more. */
	async settle(): Promise<void> {
		try {
			await this.#writing;
		} catch (error) {
			this.#writing = Promise.resolve();
			this.#filled = 0;
			this.#record = undefined;
			this.#next = this.#segments?.findIndex(({ from }) => from === this.#state.doneBytes) ?? 0;
			throw error;
		}
	}

	/** The download rests here: what is not whole is kept as it came. */
	async rest(): Promise<void> {
		await this.settle();
		if (this.#filled === 0 || this.#record === undefined) return;
		const { folder, made } = this.#parts;
		await orQuota(made.keepTail(folder, this.#record.slice(0, this.#filled), this.#state));
	}

	/** The file has come to its end. @throws FailureError `weights_refused` where it is another one */
	async endFile(): Promise<void> {
		await this.settle();
		const { file } = this;
		if (file === undefined) return;
		const hash = await digestOf(this.#state.hashState);
		if (file.sha256 !== undefined && hash !== file.sha256) {
			throw new RefusedFile('weights_refused', `${file.name}: its sha-256 is another one`);
		}
		const { folder, made } = this.#parts;
		const { tailBytes: _tail, ...before } = this.#state;
		this.#state = {
			...before,
			fileIndex: before.fileIndex + 1,
			doneBytes: 0,
			hashState: await emptyState(),
			hashes: [...before.hashes, hash],
			wholeBytes: before.wholeBytes + file.bytes,
		};
		await made.keep(folder, [], this.#state);
		this.#segments = undefined;
		this.#head = new Uint8Array(0);
		this.#wantedBytes = 0;
		this.#next = 0;
		this.#filled = 0;
	}

	/** The file that is coming is another one. -> whether those before it stay: their hashes were the right ones */
	async refuse(): Promise<boolean> {
		const { files, folder, made } = this.#parts;
		const before = files.slice(0, this.#state.fileIndex);
		if (before.length === 0 || before.some(({ sha256 }) => sha256 === undefined)) return false;
		const { tailBytes: _tail, ...state } = this.#state;
		this.#state = { ...state, doneBytes: 0, hashState: await emptyState() };
		await made.keep(folder, [], this.#state);
		return true;
	}

	async #fill(piece: Uint8Array): Promise<void> {
		for (let rest = piece; rest.byteLength > 0;) {
			const segment = this.#segments?.[this.#next];
			if (segment === undefined) {
				// The file is whole all the same: its hash says whether it is the right one.
				const what = `${String(this.file?.name)}: more bytes than it has`;
				throw new Broken(new FailureError('download_corrupt', what));
			}
			const size = segment.to - segment.from;
			this.#record ??= this.#memory.take(Math.max(chunkBytes, size)).subarray(0, size);
			const part = rest.subarray(0, size - this.#filled);
			this.#record.set(part, this.#filled);
			this.#filled += part.byteLength;
			rest = rest.subarray(part.byteLength);
			if (this.#filled < size) continue;
			// While one fills, the one before is on its way; no third stands in memory.
			await this.settle();
			this.#writing = this.#keep(segment, this.#record);
			this.#writing.catch(() => undefined);
			this.#record = undefined;
			this.#filled = 0;
			this.#next += 1;
		}
	}

	async #keep(segment: Segment, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		const { folder, hash, layout, made, quantise } = this.#parts;
		const { window } = segment;
		const converted =
			window === undefined ? [] : refusing(() => convertWindow(window, bytes, quantise));
		const placed = placedIn(folder, layout.shardBytes, converted);
		const hashing = hash(this.#state.hashState, bytes);
		hashing.catch(() => undefined);
		const { tailBytes: _tail, ...before } = this.#state;
		await orQuota(made.write(before, placed));
		const { state: hashState, bytes: back } = await hashing;
		const state = { ...before, doneBytes: segment.to, hashState };
		await orQuota(made.keep(folder, placed, state));
		this.#state = state;
		this.#memory.give(back);
	}

	/** Of a header that was read before, or is whole. */
	#open(fileIndex: number, head: Uint8Array | undefined): readonly Segment[] {
		const opened = head === undefined ? 0 : this.#tryOpen(fileIndex, head);
		if (typeof opened !== 'number') return opened;
		throw new RefusedFile('download_corrupt', `${String(this.file?.name)}: its header is gone`);
	}

	/** -> how many bytes are wanted, where the header is not whole. @throws WeightsError */
	#tryOpen(fileIndex: number, head: Uint8Array): readonly Segment[] | number {
		const { files, layout, recipe, windowBytes } = this.#parts;
		const fileBytes = files[fileIndex]?.bytes ?? 0;
		const opened = openMakerFile(recipe.format, head, fileBytes, decodeText);
		if (typeof opened === 'number') return opened;
		this.#check(opened, fileIndex);
		this.#tokenizer ??= opened.tokenizer;
		const { table, recipes } = recipe;
		const { windows } = planConversion(recipes, opened.tensors, windowBytes, table, layout);
		return segmentsOf(windows, fileBytes, windowBytes);
	}

	/** The files hold what is expected, together and nothing twice. @throws WeightsError */
	#check({ tensors }: MakerHead, fileIndex: number): void {
		const { files, recipe } = this.#parts;
		for (const [name, tensor] of tensors) {
			if (this.#tensors.has(name))
				throw new WeightsError('tensors_overlap', `${name} stands twice`);
			this.#tensors.set(name, tensor);
		}
		const isLast = fileIndex === files.length - 1;
		const expected = isLast
			? recipe.table
			: new Map([...recipe.table].filter(([name]) => this.#tensors.has(name)));
		checkExpected(this.#tensors, expected);
	}
}

/** Where pieces of shards go. */
export const placedIn = (
	folder: string | URL,
	shardBytes: readonly number[],
	pieces: readonly ShardBytes[],
): readonly Placed[] =>
	pieces.map(({ target, offset, bytes }) => ({
		url: new URL(shardName(target.shard), folder).href,
		bytes: shardBytes[target.shard] ?? 0,
		at: offset,
		part: bytes as Uint8Array<ArrayBuffer>,
	}));

/** What is no such file of weights is refused, by the same name everywhere. */
export function refusing<T>(task: () => T): T {
	try {
		return task();
	} catch (error) {
		if (!(error instanceof WeightsError)) throw error;
		throw new RefusedFile('weights_refused', error.message);
	}
}
