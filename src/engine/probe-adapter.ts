/** Asks the browser for its GPU before anything is downloaded for it. */
import type { AdapterReport } from '../domain/diagnostics';
import type { AdapterSummary } from '../domain/model/runtime';
import { FailureError } from '../domain/failure';
import { failureOf } from './failures';

/** What web-llm 0.2.86 demands of any adapter. */
const required = {
	maxBufferSize: 2 ** 28,
	maxStorageBufferBindingSize: 2 ** 27,
	maxComputeWorkgroupStorageSize: 32_768,
	maxStorageBuffersPerShaderStage: 10,
} as const;

/**
 * @param features WebGPU features that the model needs
 * @throws FailureError `no_webgpu`, `adapter_refused`, `limits_too_small`, `missing_feature`
 */
export async function probeAdapter(features: readonly string[]): Promise<AdapterSummary> {
	const gpu = (navigator as { gpu?: GPU }).gpu;
	if (gpu === undefined) throw new FailureError('no_webgpu');
	const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
	if (adapter === null) throw new FailureError('adapter_refused');
	for (const [name, least] of Object.entries(required)) {
		const value = adapter.limits[name as keyof typeof required];
		if (value < least) {
			throw new FailureError('limits_too_small', `${name} ${String(value)} < ${String(least)}`);
		}
	}
	const missing = features.find((feature) => !adapter.features.has(feature));
	if (missing !== undefined) throw new FailureError('missing_feature', missing);
	const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
	return { vendor, architecture, description, isFallback: isFallbackAdapter };
}

/** Everything that the browser tells of its adapter; a refusal is an answer too. */
export async function reportAdapter(): Promise<AdapterReport> {
	try {
		const adapter = await probeAdapter([]);
		const found = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
		const limits: Record<string, number> = {};
		const features: string[] = [];
		// Limits are getters of the prototype: only a walk finds them.
		for (const name in found?.limits) {
			const value = found.limits[name as keyof GPUSupportedLimits];
			if (typeof value === 'number') limits[name] = value;
		}
		found?.features.forEach((feature) => features.push(feature));
		return { adapter, limits, features: features.sort() };
	} catch (error) {
		return { failure: failureOf(error) };
	}
}
