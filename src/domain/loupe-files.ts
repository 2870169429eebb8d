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
		sha256: 'd2b05a626a398543a642698c6b26254b495173c1914430dfbbf7f40b00d1cb03',
	},
	{
		name: 'tokenizer.json',
		bytes: 81617,
		sha256: 'f871dea43dd0dfaa096e558f8053f0986fd1e8b4098429c15e97edecb12058dc',
	},
	{
		name: 'params_shard_0.bin',
		bytes: 17230624,
		sha256: 'c70c4023c20897f866a43e2eef8d1ea5ce8182a7dff13ce2a477a9d1f3d099ed',
	},
];
