/**
 * Hash routes: they work on any static host and offline without rewrites. Each entry of the
 * browser's history has a key in its state, so that Back finds its place on the page again.
 */

export interface Address {
	/** `#/job/42` → ['job', '42']; the start screen is [] */
	readonly path: readonly string[];
	/** what stands behind `?`: search and filters of a screen */
	readonly query: Readonly<Record<string, string>>;
}

/** How the screen was come to, until its heading has taken it up. */
type Arrival =
	| { readonly type: 'load'; readonly scrollY: number }
	| { readonly type: 'link' }
	/** Back or Forward; `left` is the address of the entry before */
	| { readonly type: 'traverse'; readonly scrollY: number; readonly left: string };

interface EntryState {
	readonly key: string;
	readonly scrollY?: number;
}

/** Safari refuses more than a hundred changes of an entry in thirty seconds. */
const replaceEveryMs = 350;

class Router {
	#address = $state.raw(read());
	#key = '';
	#hash = '';
	#arrival: Arrival | undefined;
	#replacing: ReturnType<typeof setTimeout> | undefined;
	#replacedAt = -Infinity;
	readonly #scrolled = new Map<string, number>();
	readonly #leave: (() => void)[] = [];

	get path(): readonly string[] {
		return this.#address.path;
	}

	get query(): Readonly<Record<string, string>> {
		return this.#address.query;
	}

	/** Called once with the page. */
	start(): void {
		history.scrollRestoration = 'manual';
		const state = entryState();
		this.#enter(state);
		this.#arrival = { type: 'load', scrollY: state?.scrollY ?? 0 };
		addEventListener('popstate', () => {
			this.#change();
		});
		// A link may be followed before the last letter of a search has reached the address.
		addEventListener('click', () => this.#replaceNow(), { capture: true });
		addEventListener('pagehide', () => {
			const kept: EntryState = { key: this.#key, scrollY };
			history.replaceState(kept, '');
		});
	}

	/** Runs when another address is shown; returns the way to stop. */
	onleave(listener: () => void): () => void {
		this.#leave.push(listener);
		return () => {
			this.#leave.splice(this.#leave.indexOf(listener), 1);
		};
	}

	/** Changes the query of the entry that is shown: no new entry, nothing scrolls. */
	replaceQuery(query: Readonly<Record<string, string>>): void {
		this.#address = { path: this.#address.path, query };
		if (this.#replacing !== undefined) return;
		const waitMs = this.#replacedAt + replaceEveryMs - performance.now();
		this.#replacing = setTimeout(() => this.#replaceNow(), Math.max(0, waitMs));
	}

	/** How this screen was come to; undefined when its heading is not the first to ask. */
	takeArrival(): Arrival | undefined {
		const arrival = this.#arrival;
		this.#arrival = undefined;
		return arrival;
	}

	#change(): void {
		clearTimeout(this.#replacing);
		this.#replacing = undefined;
		const left = this.#hash;
		this.#scrolled.set(this.#key, scrollY);
		const state = entryState();
		this.#enter(state);
		this.#arrival =
			state === undefined
				? { type: 'link' }
				: { type: 'traverse', scrollY: this.#scrolled.get(state.key) ?? state.scrollY ?? 0, left };
		this.#address = read();
		for (const listener of [...this.#leave]) listener();
	}

	#enter(state: EntryState | undefined): void {
		this.#key = state?.key ?? crypto.randomUUID();
		this.#hash = location.hash;
		if (state !== undefined) return;
		const entry: EntryState = { key: this.#key };
		history.replaceState(entry, '');
	}

	#replaceNow(): void {
		if (this.#replacing === undefined) return;
		clearTimeout(this.#replacing);
		this.#replacing = undefined;
		this.#replacedAt = performance.now();
		history.replaceState(history.state, '', write(this.#address));
		this.#hash = location.hash;
	}
}

export const router = new Router();

export function go(...path: readonly string[]): void {
	location.hash = write({ path, query: {} });
}

/** `go` for the end of something that takes a while: not once another screen was chosen meanwhile. */
export function goLater(): typeof go {
	const from = location.hash;
	return (...path) => {
		if (location.hash === from) go(...path);
	};
}

/** For a screen's `h1`: the title of the page, and where a screen reader goes on after a change. */
export function heading(node: HTMLElement): (() => void) | undefined {
	node.tabIndex = -1;
	document.title = `${node.textContent.trim()} · Mondrian`;
	const arrival = router.takeArrival();
	if (arrival?.type === 'traverse') return restorePlace(node, arrival.scrollY, arrival.left);
	// On the first load the focus stays at the top of the page.
	if (arrival?.type === 'load') return restorePlace(undefined, arrival.scrollY);
	node.focus({ preventScroll: true });
	scrollTo(0, 0);
	return undefined;
}

/** Lists and pictures arrive after the heading: until the page is long enough, or the user acts. */
const restoreMs = 3000;
const lookEveryMs = 30;

function restorePlace(
	focus: HTMLElement | undefined,
	top: number,
	left?: string,
): (() => void) | undefined {
	focus?.focus({ preventScroll: true });
	if (top === 0 && left === undefined) {
		scrollTo(0, 0);
		return undefined;
	}
	const acts = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
	const look = (): void => {
		// Again and again: what arrives above moves the place.
		scrollTo(0, top);
		if (Math.abs(scrollY - top) > 1) return;
		// A list draws what is in the window once it is there: its link may come later.
		const link = left === undefined ? undefined : linkTo(left);
		link?.focus({ preventScroll: true });
		if (link !== undefined) stop();
	};
	const stop = (): void => {
		clearInterval(looking);
		clearTimeout(timer);
		for (const type of acts) removeEventListener(type, stop);
	};
	const looking = setInterval(look, lookEveryMs);
	const timer = setTimeout(stop, restoreMs);
	for (const type of acts) addEventListener(type, stop, { passive: true });
	look();
	return stop;
}

/** The link that was followed from here: the focus goes on where it was. */
function linkTo(hash: string): HTMLElement | undefined {
	return [...document.querySelectorAll<HTMLElement>('main a')].find(
		(link) => link.getAttribute('href') === hash,
	);
}

function entryState(): EntryState | undefined {
	const state: unknown = history.state;
	return typeof state === 'object' && state !== null && 'key' in state
		? (state as EntryState)
		: undefined;
}

function read(): Address {
	const hash = typeof location === 'undefined' ? '' : location.hash;
	const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
	return {
		path: path.split('/').filter((part) => part !== ''),
		query: Object.fromEntries(new URLSearchParams(query)),
	};
}

function write({ path, query }: Address): string {
	const search = new URLSearchParams(query).toString();
	return `#/${path.join('/')}${search === '' ? '' : `?${search}`}`;
}
