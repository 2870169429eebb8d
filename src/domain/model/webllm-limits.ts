/** What web-llm 0.2.86 demands of any adapter, whatever the model. */
export const webllmLimits = {
	maxBufferSize: 2 ** 28,
	maxStorageBufferBindingSize: 2 ** 27,
	maxComputeWorkgroupStorageSize: 32_768,
	maxStorageBuffersPerShaderStage: 10,
} as const;

export interface Shortfall {
	readonly name: string;
	readonly value: number;
	readonly least: number;
}

/** The first limit that is too low; one that is not told counts as met. */
export function shortfallOf(limits: Readonly<Record<string, number>>): Shortfall | undefined {
	for (const [name, least] of Object.entries(webllmLimits)) {
		const value = limits[name];
		if (value !== undefined && value < least) return { name, value, least };
	}
	return undefined;
}
