/** Made by scripts/loupe-files.mjs from the files of the model; a test compares them. */
import type { ModelFile } from './model';

export const loupeFiles: readonly ModelFile[] = [
	{
		name: 'loupe.wasm',
		bytes: 4394306,
		sha256: '112256b520bc16828c232b542c8f1ede9c24f197ba26aac11dfd5618345e65ad',
	},
	{
		name: 'mlc-chat-config.json',
		bytes: 913,
		sha256: '87fb7501db3fdec947555df2c5efe35a4f0bc6ccf8bbacb13a1f2ad596e9409e',
	},
	{
		name: 'mlc-model-manifest.json',
		bytes: 725,
		sha256: '05cf16f17c1b347f88424c62fb4c74a8d5b571d7d580fafff2c7a36c2a25aaf4',
	},
	{
		name: 'tensor-cache.json',
		bytes: 24824,
		sha256: '1f541f3aeaa38fec8cb89f1b95d26d14da23a171d4be4b16d9e2138801f6039d',
	},
	{
		name: 'tokenizer.json',
		bytes: 81617,
		sha256: 'f871dea43dd0dfaa096e558f8053f0986fd1e8b4098429c15e97edecb12058dc',
	},
	{
		name: 'params_shard_0.bin',
		bytes: 17230624,
		sha256: '6007be4e81a1f5ac3d5d1501e77d92417ad731673fa84ac8fd8b44f36a488ad3',
	},
];
