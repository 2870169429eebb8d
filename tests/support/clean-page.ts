/** The page of a client test: an empty store and one component at a time; what was opened and shown ends with the test. */
import { deleteDB } from 'idb';
import type { Component } from 'svelte';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { notice } from '../../src/ui/shared/notice.svelte';
import type { TestApp } from './test-app';
import { testApp } from './test-app';

interface CleanPage {
	/** An app, instead of the one before. */
	readonly open: (...given: Parameters<typeof testApp>) => Promise<TestApp>;
	/** Shows it alone, in a `main` of its own if no target is named. */
	readonly show: <Props extends Record<string, unknown>>(
		of: Component<Props>,
		props: Props,
		target?: HTMLElement,
	) => void;
	readonly hide: () => void;
	/** The app and what is shown, before the test ends. */
	readonly close: () => Promise<void>;
}

/** To be called beside the tests of a file. @param viewport width and height, px, before each */
export function cleanPage(viewport?: readonly [number, number]): CleanPage {
	let opened: TestApp | undefined;
	let shown: Record<string, unknown> | undefined;
	let main: HTMLElement | undefined;
	const hide = (): void => {
		if (shown !== undefined) void unmount(shown);
		shown = undefined;
		main?.remove();
		main = undefined;
	};
	const close = async (): Promise<void> => {
		hide();
		await opened?.close();
		opened = undefined;
	};
	beforeEach(async () => {
		await deleteDB('mondrian');
		// What the app before could not read any more is none of this test's.
		notice.dismiss();
		if (viewport !== undefined) await page.viewport(...viewport);
	});
	afterEach(close);
	return {
		open: async (...given) => {
			await opened?.close();
			return (opened = await testApp(...given));
		},
		show: (of, props, target) => {
			hide();
			main = target === undefined ? document.createElement('main') : undefined;
			if (main !== undefined) document.body.append(main);
			shown = mount(of, { target: target ?? main ?? document.body, props });
			flushSync();
		},
		hide,
		close,
	};
}
