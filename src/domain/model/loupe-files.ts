/** Made by scripts/loupe-files.mjs from the files of the model; a test compares them. */
import type { ModelFile } from './model';

export const loupeFiles: readonly ModelFile[] = [
	{
		name: 'loupe.wasm',
		bytes: 4499160,
		sha256: '869e3f76f4d86f70981ba679703b14896712a63c4535055ddd8e22babbd44f76',
	},
	{
		name: 'mlc-chat-config.json',
		bytes: 913,
		sha256: '87fb7501db3fdec947555df2c5efe35a4f0bc6ccf8bbacb13a1f2ad596e9409e',
	},
	{
		name: 'mlc-model-manifest.json',
		bytes: 725,
		sha256: '3cbf9c3ccca4610175f5efc1ec4469483f625db8df0c875b83575b0f4306c4f8',
	},
	{
		name: 'tensor-cache.json',
		bytes: 31768,
		sha256: 'c115803a3fb432573b3a1b8d8f366b77497b85ea67884363c7640e4dd450be73',
	},
	{
		name: 'tokenizer.json',
		bytes: 71885,
		sha256: '5e9e50c48f529ecb98a81abfaf989f46a6105fce1cd2a4f82c15f5fb7259fc34',
	},
	{
		name: 'params_shard_0.bin',
		bytes: 13689664,
		sha256: '628577017249389ee72d12449b1dd3b8dbff6b066acd1fa2e2e87b7128c33d10',
	},
];
