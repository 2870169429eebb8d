/** The built app behind its headers, and beside it a model of any size whose host can be slow, and counts. */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headers } from '../../scripts/headers.mjs';
import { parseRange, serve } from '../../scripts/serve.mjs';
import type { ModelFile, PackedModel } from '../../src/domain/model/model';
import { loupe } from '../../src/domain/model/models';

const path = 'models/drawn/resolve/1/';
const pieceBytes = 64 * 1024;

export class SlowSite {
	/** bytes of the model that have been sent */
	sentBytes = 0;
	/** at most so many of them in a second, all requests together */
	bytesPerSecond = Infinity;
	readonly model: PackedModel;
	readonly #folder: string;
	readonly #inner: { readonly url: string; readonly close: () => Promise<void> };
	readonly #server = createServer((request, response) => {
		void this.#answer(request, response);
	});
	#nextAtMs = 0;

	private constructor(inner: Awaited<ReturnType<typeof serve>>, sizes: readonly number[]) {
		this.#inner = inner;
		this.#folder = mkdtempSync(join(tmpdir(), 'mondrian-drawn-'));
		const files = sizes.map((bytes, i) => drawFile(this.#folder, `w-${String(i)}.bin`, bytes));
		this.model = {
			...loupe,
			id: 'drawn',
			name: 'Drawn',
			package: { ...loupe.package, path, version: '1', files },
		};
	}

	/** @param sizes of the model's files, in bytes */
	static async open(sizes: readonly number[]): Promise<SlowSite> {
		const site = new SlowSite(await serve('dist'), sizes);
		await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
		return site;
	}

	get url(): string {
		return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/`;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
		await this.#inner.close();
		rmSync(this.#folder, { recursive: true });
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const name = new URL(request.url ?? '/', this.url).pathname.slice(1);
		const file = this.model.package.files.find((each) => path + each.name === name);
		// A page that reloads lets go of what it asked for.
		const hangUp = (): void => {
			response.destroy();
		};
		if (file === undefined) {
			const { method, headers: asked } = request;
			ask(new URL(request.url ?? '/', this.#inner.url), { method, headers: asked }, (inner) => {
				response.writeHead(inner.statusCode ?? 500, inner.headers);
				inner.on('error', hangUp).pipe(response);
			})
				.on('error', hangUp)
				.end();
			return;
		}
		const range = parseRange(request.headers.range, file.bytes);
		const first = range?.[0] ?? 0;
		const last = range?.[1] ?? file.bytes - 1;
		response.writeHead(range ? 206 : 200, {
			...headers,
			etag: `"${file.sha256}"`,
			'content-length': last - first + 1,
			...(range && {
				'content-range': `bytes ${String(first)}-${String(last)}/${String(file.bytes)}`,
			}),
		});
		const handle = openSync(join(this.#folder, file.name), 'r');
		const closed = new Promise((resolve) => response.once('close', resolve));
		for (let at = first; at <= last && !response.destroyed; at += pieceBytes) {
			const piece = Buffer.alloc(Math.min(pieceBytes, last + 1 - at));
			readSync(handle, piece, 0, piece.length, at);
			await this.#turn(piece.length);
			if (!response.write(piece)) {
				const drained = new Promise((resolve) => response.once('drain', resolve));
				await Promise.race([drained, closed]);
			}
			this.sentBytes += piece.length;
		}
		closeSync(handle);
		response.end();
	}

	/** Waits until so many bytes may go. */
	async #turn(bytes: number): Promise<void> {
		const now = Date.now();
		this.#nextAtMs = Math.max(now, this.#nextAtMs) + (bytes * 1000) / this.bytesPerSecond;
		const ms = this.#nextAtMs - now;
		if (ms > 1) await new Promise((resolve) => setTimeout(resolve, ms));
	}
}

/** Bytes that repeat nowhere at the same place of a record. */
function drawFile(folder: string, name: string, bytes: number): ModelFile {
	const handle = openSync(join(folder, name), 'w');
	const hash = createHash('sha256');
	const block = randomBytes(1024 * 1024 + 7);
	for (let at = 0; at < bytes; at += block.length) {
		const part = block.subarray(0, Math.min(block.length, bytes - at));
		hash.update(part);
		writeSync(handle, part);
	}
	closeSync(handle);
	return { name, bytes, sha256: hash.digest('hex') };
}
