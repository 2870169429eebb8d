/** Makes a `switch` over a union total: a new member fails to compile here. */
export function assertNever(value: never): never {
	throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
