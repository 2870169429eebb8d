/** The same model from two files, as makers cut large ones: shards are of tensors of both. */
import { createHash } from 'node:crypto';
import type { MadePackage, MakerFile, PackedModel } from '../../src/domain/model/model';
import { readSafetensors } from '../../src/domain/weights/safetensors';
import type { Answering } from './hostile-server';
import { serves } from './hostile-server';
import { makerCard, makerFile, makerRecipe } from './maker-model';
import { safetensorsHeader } from './safetensors-file';

export const names = ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors'];

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const whole = readSafetensors(makerFile, makerFile.length, decode);

/** A file with some tensors of the one that has all. */
export function fileOf(tensors: readonly string[]): Buffer {
	const table = new Map([...makerRecipe.table].filter(([name]) => tensors.includes(name)));
	const { header, order } = safetensorsHeader(table, 'BF16');
	const parts = order.map((name) => {
		const { offset, bytes } = whole.get(name)!;
		return makerFile.subarray(offset, offset + bytes);
	});
	return Buffer.concat([header, ...parts]);
}

export const pair: readonly Buffer[] = [
	fileOf(['b.weight', 'norm']),
	fileOf(['a.weight', 'c.weight']),
];

/** A card whose weights are these two, each by its hash. */
export function pairCard(baseUrl: string, files = pair): PackedModel {
	const card = makerCard(baseUrl);
	const { origin } = card.package as MadePackage;
	const weights = files.map((bytes, i): MakerFile => {
		const name = names[i]!;
		const sha256 = createHash('sha256').update(pair[i]!).digest('hex');
		const url = new URL(`maker/${name}`, baseUrl).href;
		return { name, url, bytes: bytes.length, sha256, role: 'weights' };
	});
	const others = origin.files.filter(({ role }) => role !== 'weights');
	return {
		...card,
		package: { ...card.package, origin: { ...origin, files: [...weights, ...others] } },
	};
}

/** Serves both, and tells which was asked for, from which byte on. */
export function servesPair(
	asked: (readonly [file: number, from: number])[],
	files: readonly Buffer[] = pair,
): Answering {
	return (request, response) => {
		const index = names.findIndex((name) => request.url === `/maker/${name}`);
		asked.push([index + 1, Number(/\d+/u.exec(request.headers.range ?? '')?.[0])]);
		serves(files[index]!)(request, response);
	};
}
