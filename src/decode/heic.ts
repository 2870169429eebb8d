/** HEIC by libheif, compiled to WebAssembly, where the browser has no decoder of its own. */
import wasmUrl from 'libheif-js/libheif-wasm/libheif.wasm?url';
import { appChunk } from '../domain/app-chunk';
import { FailureError } from '../domain/failure';
import { ByteReader } from './byte-reader';
import { findBoxes } from './boxes';
import type { Colours } from './coloured';
import { bitmapOf, colourProfile } from './coloured';

/** The one part of the library that is used: its package has no types for it. */
interface HeifImage {
	get_width(): number;
	get_height(): number;
	is_primary(): boolean;
	/** fills `data`; called back with null where it cannot be decoded */
	display(target: { readonly data: Uint8ClampedArray }, done: (filled: unknown) => void): void;
	free(): void;
}
interface Libheif {
	readonly HeifDecoder: new () => { decode(file: Uint8Array): readonly HeifImage[] };
}

let loading: Promise<Libheif> | undefined;

async function load(): Promise<Libheif> {
	// In files of its own: it is under the LGPL.
	const [{ default: createLibheif }, wasmBinary] = await appChunk(() =>
		Promise.all([import('libheif-js/libheif-wasm/libheif.js'), fetchCode()]),
	);
	return createLibheif({ wasmBinary }) as unknown as Libheif;
}

async function fetchCode(): Promise<ArrayBuffer> {
	const response = await fetch(wasmUrl);
	if (!response.ok) throw new Error(`${String(response.status)} ${wasmUrl}`);
	return response.arrayBuffer();
}

/** The primary picture, turned and mirrored as its container says; its EXIF says the same once more. */
export async function decodeHeic(file: Blob): Promise<ImageBitmap> {
	loading ??= load().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	const { HeifDecoder } = await loading;
	const images = new HeifDecoder().decode(new Uint8Array(await file.arrayBuffer()));
	try {
		const image = images.find((each) => each.is_primary()) ?? images[0];
		if (image === undefined) throw new FailureError('photo_unreadable', 'heic: no picture');
		const [width, height] = [image.get_width(), image.get_height()];
		const data = new Uint8ClampedArray(width * height * 4);
		const filled = await new Promise((done) => {
			image.display({ data }, done);
		});
		if (filled === null) throw new FailureError('photo_unreadable', 'heic: not decoded');
		return await bitmapOf({ data, width, height }, await coloursOf(file));
	} finally {
		for (const image of images) image.free();
	}
}

async function coloursOf(file: Blob): Promise<Colours> {
	const reader = new ByteReader(file);
	const path = ['meta', 'iprp', 'ipco', 'colr'];
	let colours: Colours = {};
	for (const { at, end } of await findBoxes(reader, path, { at: 0, end: file.size })) {
		const view = await reader.view(at, end - at);
		if (view.byteLength < 6) continue;
		const kind = view.getUint32(0);
		// 'prof' and 'rICC' hold a profile, which says more than the numbers of 'nclx'.
		if (kind === 0x70726f66 || kind === 0x72494343) {
			return colourProfile(new Uint8Array(view.buffer, view.byteOffset + 4, end - at - 4));
		}
		// Primaries of number 12 are those of Display P3.
		if (kind === 0x6e636c78 && view.getUint16(4) === 12) colours = { isP3: true };
	}
	return colours;
}
