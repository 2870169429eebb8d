/** Addresses of files that Vite ships as they are. */
declare module '*.wasm?url' {
	const address: string;
	export default address;
}
