/** The part of `AbortSignal` and its controller that is needed here: this folder knows no browser. */
interface Signal {
	readonly aborted: boolean;
	readonly reason: unknown;
	addEventListener(
		type: 'abort',
		listener: () => void,
		options: { readonly once: true; readonly signal: never },
	): void;
}

/**
 * A signal that ends with the first of several, for its reason: `AbortSignal.any`, which browsers have since
 * 2024 only (docs/browsers.md).
 *
 * @param controller a new one, of which nobody else knows
 */
export function firstToEnd<S extends Signal>(
	controller: { readonly signal: S; abort(reason: unknown): void },
	...signals: readonly S[]
): S {
	for (const signal of signals) {
		const end = (): void => {
			controller.abort(signal.reason);
		};
		if (signal.aborted) end();
		else signal.addEventListener('abort', end, { once: true, signal: controller.signal as never });
	}
	return controller.signal;
}
