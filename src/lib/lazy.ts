/** All methods but those of `Now` answer later, so that they can wait for their object as well. */
type Later<T, Now extends keyof T> = Readonly<
	Record<Exclude<keyof T, Now>, (...args: never[]) => Promise<unknown>>
>;

/**
 * Stands for an object that is loaded with the first call of one of its methods; a load that failed
 * rejects the call, and is tried again with the next one.
 *
 * @param now members that answer at once, loaded or not
 */
export function lazy<T extends Later<T, Now>, Now extends keyof T = never>(
	load: () => Promise<T>,
	...[now]: [Now] extends [never] ? [] : [now: Pick<T, Now>]
): T {
	let loading: Promise<T> | undefined;
	const loaded = (): Promise<T> =>
		(loading ??= load().catch((error: unknown) => {
			loading = undefined;
			throw error;
		}));
	return new Proxy<object>(now ?? {}, {
		get(target, name) {
			if (Object.hasOwn(target, name)) return Reflect.get(target, name) as unknown;
			// Awaited or printed, it is an object like others.
			if (name === 'then' || typeof name === 'symbol') return undefined;
			return async (...args: unknown[]): Promise<unknown> => {
				const object: object = await loaded();
				const method = Reflect.get(object, name) as (...given: unknown[]) => unknown;
				return Reflect.apply(method, object, args);
			};
		},
	}) as T;
}
