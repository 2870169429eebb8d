/**
 * web-llm makes its own device and tells nobody when it is lost: a decode in flight then fails with
 * an obscure text or hangs. So devices are watched where they are made.
 */
import { FailureError } from '../domain/failure';

let onlost: ((error: FailureError) => void) | undefined;

/** Wraps `requestDevice` once per worker. */
export function watchDevices(): void {
	const prototype = (globalThis as { GPUAdapter?: typeof GPUAdapter }).GPUAdapter?.prototype;
	if (prototype === undefined || onlost !== undefined) return;
	onlost = () => undefined;
	// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its adapter below
	const request = prototype.requestDevice;
	prototype.requestDevice = async function requestDevice(this: GPUAdapter, descriptor) {
		const device = await request.call(this, descriptor);
		void device.lost.then(({ reason, message }) => {
			// Unloading a model destroys its device: that is no loss, and another model may be running.
			if (reason === 'destroyed') return;
			onlost?.(new FailureError('device_lost', `${reason}: ${message}`));
		});
		return device;
	};
}

/** Runs `task`, and rejects as soon as a device is lost, whether or not the task notices. */
export async function untilDeviceLost<T>(task: Promise<T>): Promise<T> {
	try {
		return await new Promise<T>((resolve, reject: (error: FailureError) => void) => {
			onlost = reject;
			task.then(resolve, reject);
		});
	} finally {
		onlost = () => undefined;
	}
}
