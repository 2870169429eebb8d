/** Asks the browser for its GPU before anything is downloaded for it. */
import type { AdapterReport } from '../domain/diagnostics';
import type { AdapterSummary } from '../domain/model/runtime';
import { FailureError } from '../domain/failure';
import { shortfallOf } from '../domain/model/webllm-limits';
import { failureOf } from './failures';

/**
 * @param features WebGPU features that the model needs
 * @throws FailureError `no_webgpu`, `adapter_refused`, `limits_too_small`, `missing_feature`
 */
export async function probeAdapter(features: readonly string[]): Promise<AdapterSummary> {
	const gpu = (navigator as { gpu?: GPU }).gpu;
	if (gpu === undefined) throw new FailureError('no_webgpu');
	const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
	if (adapter === null) throw new FailureError('adapter_refused');
	const short = shortfallOf(limitsOf(adapter));
	if (short !== undefined) {
		const { name, value, least } = short;
		throw new FailureError('limits_too_small', `${name} ${String(value)} < ${String(least)}`);
	}
	const missing = features.find((feature) => !adapter.features.has(feature));
	if (missing !== undefined) throw new FailureError('missing_feature', missing);
	return summaryOf(adapter);
}

export function summaryOf({ info }: GPUAdapter): AdapterSummary {
	const { vendor, architecture, description, isFallbackAdapter } = info;
	return { vendor, architecture, description, isFallback: isFallbackAdapter };
}

/** Everything that the browser tells of its adapter; a refusal is an answer too. */
export async function reportAdapter(): Promise<AdapterReport> {
	const found = await (navigator as { gpu?: GPU }).gpu
		?.requestAdapter({ powerPreference: 'high-performance' })
		.catch(() => null);
	const limits = found ? limitsOf(found) : undefined;
	try {
		const adapter = await probeAdapter([]);
		const features: string[] = [];
		found?.features.forEach((feature) => features.push(feature));
		return { adapter, limits: limits ?? {}, features: features.sort() };
	} catch (error) {
		return { failure: failureOf(error), ...(limits && { limits }) };
	}
}

/** Limits are getters of the prototype: only a walk finds them. */
function limitsOf({ limits }: GPUAdapter): Readonly<Record<string, number>> {
	const found: Record<string, number> = {};
	for (const name in limits) {
		const value = limits[name as keyof GPUSupportedLimits];
		if (typeof value === 'number') found[name] = value;
	}
	return found;
}
