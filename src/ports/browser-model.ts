import type { BrowserModelStatus } from '../domain/model/browser-model';

/** The model that a browser brings: the browser keeps and fetches it. */
export interface BrowserModel {
	status(): Promise<BrowserModelStatus>;
	/**
	 * Has the browser fetch it; only within a click, which it uses up. Resolves when it is there.
	 * @param onfraction of what is to be fetched, 0–1: the browser tells no bytes
	 * @throws FailureError
	 */
	fetch(onfraction: (fraction: number) => void): Promise<void>;
}
