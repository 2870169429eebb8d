/** Address of another thread's script. */
declare module '*?worker&url' {
	const url: string;
	export default url;
}
/** Address of a file that the build puts beside the scripts. */
declare module '*.wasm?url' {
	const url: string;
	export default url;
}
