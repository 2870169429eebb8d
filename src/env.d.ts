/// <reference types="svelte" />
/// <reference types="vite/client" />

/** Version of package.json, set by Vite. */
declare const __APP_VERSION__: string;

/** Puts IndexedDB in memory in the place of the browser's. */
declare module 'fake-indexeddb/auto';
