/** Reads the small files of a package in web-llm's layout, from an address or from files that were given. */
import { createSHA256 } from 'hash-wasm';
import { FailureError } from '../domain/failure';
import type { ModelFile } from '../domain/model/model';
import type { FoundPackage } from '../domain/model/own-package';
import type { PackageSource } from '../ports/model-store';
import { brokenLine, mayAnswer, refusalOf, within } from './model-request';

const configName = 'mlc-chat-config.json';
const manifestName = 'mlc-model-manifest.json';
/** The second is what packages before 2025 call it. */
const indexNames = ['tensor-cache.json', 'ndarray-cache.json'] as const;
const tokenizerNames = ['tokenizer.json', 'tokenizer.model'] as const;
/** No such file of an honest package is larger. */
const mostBytes = { text: 16_000_000, tokenizer: 64_000_000, library: 128_000_000 } as const;
const silentMs = 30_000;

/** -> its bytes; undefined where there is no such file. */
type Read = (name: string, most: number) => Promise<Uint8Array | undefined>;

/**
 * @throws FailureError `download_failed`, `offline` where the address does not answer, and for files
 * that are larger than any of their kind
 */
export async function inspectPackage(
	source: PackageSource,
	signal: AbortSignal,
	fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<FoundPackage> {
	if ('given' in source) return inspectGiven(source.given);
	const asked = folderOf(source.address);
	let commit: string | undefined;
	const found = await inspect(async (name, most) => {
		const response = await request(new URL(name, asked).href, signal, fetch);
		if (response === undefined) return undefined;
		// A hub tells which commit a branch is at: later files are of that one, and of no other.
		commit ??= response.headers.get('x-repo-commit') ?? undefined;
		return take(response, name, most);
	}, source.library);
	const pinned = commit !== undefined && /^[\da-f]{40}$/u.test(commit);
	const path = pinned ? asked.replace(/\/resolve\/[^/]+\/$/u, `/resolve/${commit ?? ''}/`) : asked;
	return { ...found, path };
}

/** As web-llm completes an address: the branch `main`, unless a version is named. */
function folderOf(address: string): string {
	const folder = address.replace(/\/*$/u, '/');
	return /\/resolve\/[^/]+\/$/u.test(folder) ? folder : `${folder}resolve/main/`;
}

async function inspectGiven(given: readonly File[]): Promise<FoundPackage> {
	const byName = new Map(given.map((file) => [file.name, file]));
	const library = given.find(({ name }) => name.endsWith('.wasm'))?.name;
	const found = await inspect(async (name, most) => {
		const file = byName.get(name);
		if (file === undefined) return undefined;
		if (file.size > most) throw tooLarge(name, file.size);
		return new Uint8Array(await file.arrayBuffer());
	}, library);
	// Of its content: the same folder is the same version, another one never stands in its place.
	const version = found.small.find(({ name }) => name === found.indexName)?.sha256?.slice(0, 12);
	return {
		...found,
		path: `models/own/resolve/${version ?? 'none'}/`,
		given: Object.fromEntries(given.map(({ name, size }) => [name, size])),
	};
}

async function inspect(
	read: Read,
	library: string | undefined,
): Promise<Omit<FoundPackage, 'path'> & { readonly indexName: string | undefined }> {
	const small: ModelFile[] = [];
	const keep = async (name: string, most: number): Promise<Uint8Array | undefined> => {
		const bytes = await read(name, most);
		if (bytes === undefined) return undefined;
		const hasher = await createSHA256();
		const sha256 = hasher.init().update(bytes).digest('hex');
		small.push({ name, sha256, bytes: bytes.byteLength });
		return bytes;
	};
	const first = async (names: readonly string[], most: number) => {
		for (const name of names) {
			const bytes = await keep(name, most);
			if (bytes !== undefined) return { name, bytes };
		}
		return undefined;
	};
	const config = await keep(configName, mostBytes.text);
	const manifest = await keep(manifestName, mostBytes.text);
	const index = await first(indexNames, mostBytes.text);
	await first(tokenizerNames, mostBytes.tokenizer);
	const wasm = library === undefined ? undefined : await keep(library, mostBytes.library);
	return {
		small,
		config: parse(config),
		index: parse(index?.bytes),
		indexName: index?.name,
		library: wasm === undefined ? undefined : library,
		...(manifest !== undefined && { manifest: parse(manifest) }),
	};
}

/** What is no JSON is no config either: `readPackage` says which file it was. */
function parse(bytes: Uint8Array | undefined): unknown {
	if (bytes === undefined) return undefined;
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
	} catch {
		return null;
	}
}

async function request(
	url: string,
	signal: AbortSignal,
	fetch: typeof globalThis.fetch,
): Promise<Response | undefined> {
	try {
		const response = await within(
			silentMs,
			fetch(url, { signal, cache: 'no-store', credentials: 'omit' }),
		);
		if (response.status === 404) return undefined;
		if (response.url !== '' && !mayAnswer(url, response.url)) {
			throw new FailureError('download_failed', `sent on to ${new URL(response.url).host}`);
		}
		if (!response.ok) throw refusalOf(url, response);
		return response;
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof FailureError) throw error;
		throw brokenLine(error).failure;
	}
}

/** Reads no more than may be: a server can send for ever. */
async function take(response: Response, name: string, most: number): Promise<Uint8Array> {
	const reader = response.body?.getReader();
	const pieces: Uint8Array[] = [];
	let length = 0;
	while (reader !== undefined) {
		const piece = await within(silentMs, reader.read()).catch((error: unknown) => {
			throw brokenLine(error).failure;
		});
		if (piece.done) break;
		pieces.push(piece.value);
		length += piece.value.byteLength;
		if (length > most) {
			await reader.cancel().catch(() => undefined);
			throw tooLarge(name, length);
		}
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.byteLength;
	}
	return bytes;
}

const tooLarge = (name: string, bytes: number): FailureError =>
	new FailureError('download_failed', `${name}: ${String(bytes)} B are too many`);
