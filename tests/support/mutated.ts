/** A JSON text that is nearly a right one: some of its values are others, or gone. */
import fc from 'fast-check';

type Path = readonly (string | number)[];

/** What readers of JSON stumble over. */
const odd = fc.constantFrom<unknown>(
	...[-1, 0, 0.5, 1, 2 ** 31, 2 ** 53, 1e300, '@infinite', '', 'x', '1', true, null, [], {}, [[]]],
	...['../x', 'https://elsewhere.test/x', 'a\u202eb', '\u0000', '__proto__', 'constructor'],
);

export function mutated(right: unknown): fc.Arbitrary<string> {
	const paths = [...pathsOf(right)];
	const change = fc.record({
		path: fc.constantFrom(...paths),
		value: fc.oneof(odd, fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)),
	});
	const near = fc
		.array(change, { minLength: 1, maxLength: 3 })
		.map((changes) => changes.reduce((json, { path, value }) => put(json, path, value), right));
	return fc.oneof(
		{ weight: 8, arbitrary: near.map(written) },
		{ weight: 1, arbitrary: fc.jsonValue().map(written) },
		{ weight: 1, arbitrary: fc.string() },
	);
}

/** JSON has no word for it, but numbers that are read as it. */
const written = (json: unknown): string =>
	(JSON.stringify(json) as string | undefined)?.replaceAll('"@infinite"', '1e999') ?? '';

function* pathsOf(json: unknown, path: Path = []): Generator<Path> {
	if (path.length > 0) yield path;
	if (typeof json !== 'object' || json === null) return;
	// Of long lists all entries are alike.
	const entries = Array.isArray(json) ? [...json.entries()].slice(0, 3) : Object.entries(json);
	for (const [key, value] of entries) yield* pathsOf(value, [...path, key]);
}

function put(json: unknown, [key, ...rest]: Path, value: unknown): unknown {
	if (key === undefined) return value;
	if (typeof json !== 'object' || json === null) return json;
	const next = put((json as Record<string, unknown>)[key], rest, value);
	if (Array.isArray(json)) return json.map((each: unknown, i) => (i === Number(key) ? next : each));
	return Object.fromEntries([
		...Object.entries(json).filter(([name]) => name !== key),
		...(next === undefined ? [] : [[key, next]]),
	]);
}
