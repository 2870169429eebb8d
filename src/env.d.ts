/// <reference types="svelte" />
/// <reference types="vite/client" />

/** Version of package.json, set by Vite. */
declare const __APP_VERSION__: string;
