// The oldest browsers that the app is built for; docs/browsers.md says so, the linter and the build hold it.

/** As the build names them. */
export const oldestBrowsers = ['chrome113', 'firefox115', 'safari16.4'];

/** As browserslist names them. */
export const oldestVersions = oldestBrowsers.map((name) =>
	name.replace(/\d/u, (digit) => ` ${digit}`),
);

/** What they lack, of functions that the linter's table does not know. */
export const tooNew = [
	['AbortSignal', 'any', 'firstToEnd'],
	['URL', 'canParse', 'new URL in a try'],
	['URL', 'parse', 'new URL in a try'],
	['Promise', 'try', 'an async function'],
	['Promise', 'withResolvers', 'new Promise'],
	['Array', 'fromAsync', 'a loop'],
	['Object', 'groupBy', 'a Map'],
	['Map', 'groupBy', 'a loop'],
	['Uint8Array', 'fromBase64', 'atob'],
	['Uint8Array', 'fromHex', 'a loop'],
	['RegExp', 'escape', 'a replace'],
	['document', 'startViewTransition', 'nothing'],
];
