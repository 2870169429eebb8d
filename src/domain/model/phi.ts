/**
 * Phi-3.5-vision, the one general model that sees and that web-llm 0.2.86 knows. Sizes are those of
 * its published shapes; the list of its files, their sizes and the commit are taken when it is
 * added, the hashes of its weights with the first download, and held from then on.
 */
import type { PackedModel } from './model';
import { mostCropTokens } from './crops';
import type { PackageNotes } from './own-package';

export interface KnownPackage extends PackageNotes {
	/** its folder at the hub */
	readonly address: string;
	/** address of its compiled library */
	readonly library: string;
	/** to fetch, in bytes, before the list of its files is known */
	readonly expectedBytes: number;
	readonly cacheBytesPerToken: number;
}

const hub = 'https://huggingface.co/mlc-ai';
const libraries =
	'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base';
const common = {
	about: 'phi',
	maker: 'Microsoft; compiled by MLC',
	licence: { name: 'MIT', url: 'https://huggingface.co/microsoft/Phi-3.5-vision-instruct' },
	evidence: 'experimental',
	parameters: 4_150_000_000,
	expectedBytes: 2_769_074_176,
} as const;

export const knownPackages: readonly KnownPackage[] = [
	{
		...common,
		id: 'phi-3.5-vision-q4f16',
		name: 'Phi-3.5-vision (half floats)',
		address: `${hub}/Phi-3.5-vision-instruct-q4f16_1-MLC`,
		library: `${libraries}/Phi-3.5-vision-instruct-q4f16_1_cs4k-webgpu.wasm`,
		features: ['shader-f16'],
		cacheBytesPerToken: 393_216,
		workingBytes: 361_500_000,
	},
	{
		...common,
		id: 'phi-3.5-vision-q4f32',
		name: 'Phi-3.5-vision (full floats)',
		address: `${hub}/Phi-3.5-vision-instruct-q4f32_1-MLC`,
		library: `${libraries}/Phi-3.5-vision-instruct-q4f32_1_cs4k-webgpu.wasm`,
		features: [],
		cacheBytesPerToken: 786_432,
		workingBytes: 1_402_800_000,
	},
];

/** Context with which it still sees a photo and answers, and that which leaves both more room. */
export const phiContexts = [3072, 4096] as const;

/** As a card, for a verdict before it is added; it has no files yet. */
export function expectedCard(known: KnownPackage, contextTokens: number): PackedModel {
	const { id, name, about, maker, licence, evidence, parameters, expectedBytes } = known;
	return {
		id,
		name,
		engine: 'web-llm',
		about,
		contract: 'general',
		contextTokens,
		expectedTokens: 420,
		picture: { layout: 'crops', tokens: mostCropTokens },
		scripts: ['Latin'],
		...(maker !== undefined && { maker }),
		...(licence !== undefined && { licence }),
		...(evidence !== undefined && { evidence }),
		...(parameters !== undefined && { parameters }),
		package: {
			path: known.address,
			version: '',
			library: known.library,
			files: [{ name: '', bytes: expectedBytes }],
			cacheBytesPerToken: known.cacheBytesPerToken,
			features: known.features ?? [],
			...(known.workingBytes !== undefined && { workingBytes: known.workingBytes }),
		},
	};
}

/** The smaller context where the larger one would take more than half of what the device has. */
export function contextFor(known: KnownPackage, needed: (card: PackedModel) => boolean): number {
	const [small, large] = phiContexts;
	return needed(expectedCard(known, large)) ? small : large;
}
