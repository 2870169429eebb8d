/** Hash routes: they work on any static host and offline without rewrites. */
export class Router {
	#path = $state(read());

	constructor() {
		addEventListener('hashchange', () => {
			this.#path = read();
		});
	}

	/** `#/job/42` → ['job', '42']; the start screen is [] */
	get path(): readonly string[] {
		return this.#path;
	}
}

export function go(...path: readonly string[]): void {
	location.hash = `#/${path.join('/')}`;
}

function read(): readonly string[] {
	return location.hash
		.replace(/^#\/?/u, '')
		.split('/')
		.filter((part) => part !== '');
}

/** For a screen's `h1`: the title of the page, and where a screen reader goes on after a change. */
export function heading(node: HTMLElement): void {
	node.tabIndex = -1;
	document.title = `${node.textContent.trim()} · Mondrian`;
	// On the first load the focus stays at the top of the page.
	if (document.activeElement !== document.body || history.length > 1) {
		node.focus({ preventScroll: true });
	}
	scrollTo(0, 0);
}
