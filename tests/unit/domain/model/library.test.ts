import { expect, it } from 'vitest';
import { libraryFor } from '../../../../src/domain/model/library';

const adapter = (given: object) => ({
	vendor: '',
	architecture: '',
	description: '',
	isFallback: false,
	...given,
});
const both = { library: 'library.wasm', gpuLibrary: 'library-gpu.wasm' };

it('takes the library for graphics processors where there is one, of both', () => {
	expect(libraryFor(both, adapter({ vendor: 'nvidia' }))).toBe('library-gpu.wasm');
	expect(libraryFor({ library: 'library.wasm' }, adapter({ vendor: 'nvidia' }))).toBe('library.wasm');
});

it('takes the other where the main processor plays the graphics processor, whether it says so or not', () => {
	expect(libraryFor(both, adapter({ isFallback: true }))).toBe('library.wasm');
	expect(libraryFor(both, adapter({ architecture: 'swiftshader' }))).toBe('library.wasm');
	expect(libraryFor(both, adapter({ description: 'llvmpipe (LLVM 15.0.6)' }))).toBe('library.wasm');
});
