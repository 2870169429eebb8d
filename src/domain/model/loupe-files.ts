/** Made by scripts/loupe-files.mjs from the files of the model; a test compares them. */
import type { ModelFile } from './model';

export const loupeFiles: readonly ModelFile[] = [
	{
		name: 'loupe.wasm',
		bytes: 4508311,
		sha256: '295c612a8ac5c22124e78adca24c267b7cbd1f26aacbd11f8bb04107d2ec46ce',
	},
	{
		name: 'mlc-chat-config.json',
		bytes: 913,
		sha256: '87fb7501db3fdec947555df2c5efe35a4f0bc6ccf8bbacb13a1f2ad596e9409e',
	},
	{
		name: 'mlc-model-manifest.json',
		bytes: 725,
		sha256: '9fc2bc8d4027113f7cb523e0db74b4f501141057dccdaca15c993afd9de0f325',
	},
	{
		name: 'tensor-cache.json',
		bytes: 32800,
		sha256: '0a420966fcb6518b49904af8f623cb5f245f8cfa88bf3def62bcdf2207d0c3df',
	},
	{
		name: 'tokenizer.json',
		bytes: 77772,
		sha256: '98e9b88ae73e58e90fbec40d953ed1b8a65eda3e885af06e56b56ee87c77271f',
	},
	{
		name: 'params_shard_0.bin',
		bytes: 13726080,
		sha256: '4d16be4305ecd0e069c3a2fb846d086b4fede5afd2a13a11c8dbfa0243533d40',
	},
];
