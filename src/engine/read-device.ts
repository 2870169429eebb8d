/** What the browser tells of the device without running anything on it. */
import type { AdapterReport } from '../domain/diagnostics';
import type { DeviceFacts } from '../domain/model/verdict';
import { readProcessors } from './place-model';
import { reportAdapter } from './probe-adapter';

/** Browsers say no more than this of the main memory, in gigabytes, or round to it. */
const floorGb = 8;

export async function readDevice(): Promise<DeviceFacts> {
	const { deviceMemory, maxTouchPoints, userAgent } = navigator as Navigator & {
		readonly deviceMemory?: number;
	};
	const { storage } = navigator as { readonly storage?: StorageManager };
	const [{ gpu, simd }, estimate] = await Promise.all([
		readProcessors(),
		storage?.estimate().catch(() => undefined),
	]);
	const { quota, usage } = estimate ?? {};
	return {
		gpu,
		simd,
		memoryIsFloor: (deviceMemory ?? 0) >= floorGb,
		// An iPad calls itself a Macintosh, but has no mouse only.
		isTouchApple:
			/iPhone|iPad/u.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1),
		...(deviceMemory !== undefined && { memoryBytes: deviceMemory * 1e9 }),
		...(quota !== undefined && usage !== undefined && { freeBytes: Math.max(0, quota - usage) }),
	};
}

/** Names graphics processor and browser: what was tried with others says nothing of these. */
export async function nameDevice(): Promise<string> {
	return deviceName(await reportAdapter(), navigator.userAgent);
}

export function deviceName(gpu: AdapterReport, browser: string): string {
	if (!('adapter' in gpu)) return browser;
	const { vendor, architecture, description } = gpu.adapter;
	return [vendor, architecture, description, browser].join(' | ');
}
