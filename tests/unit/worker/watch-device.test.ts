import { afterEach, describe, expect, it, vi } from 'vitest';

/** An adapter whose devices are lost when the test says so. */
function fakeGpu() {
	const losses: ((info: { reason: string; message: string }) => void)[] = [];
	class FakeAdapter {
		requestDevice(): Promise<unknown> {
			return Promise.resolve({ lost: new Promise((resolve) => losses.push(resolve)) });
		}
	}
	vi.stubGlobal('GPUAdapter', FakeAdapter);
	return { adapter: new FakeAdapter(), losses };
}

afterEach(() => {
	vi.unstubAllGlobals();
	vi.resetModules();
});

describe('untilDeviceLost', () => {
	it('rejects as soon as a device is lost, whatever the task does', async () => {
		const { adapter, losses } = fakeGpu();
		const { untilDeviceLost, watchDevices } = await import('../../../src/worker/watch-device');
		watchDevices();
		await adapter.requestDevice();
		const task = untilDeviceLost(new Promise(() => undefined));
		losses[0]!({ reason: 'unknown', message: 'gpu reset' });
		await expect(task).rejects.toMatchObject({
			failure: { code: 'device_lost', detail: 'unknown: gpu reset' },
		});
	});

	it('takes the end of another model’s device for no loss: models can be switched', async () => {
		const { adapter, losses } = fakeGpu();
		const { untilDeviceLost, watchDevices } = await import('../../../src/worker/watch-device');
		watchDevices();
		await adapter.requestDevice();
		const answer = await untilDeviceLost(
			(async () => {
				// The way of a switch: the old engine unloads, then the new one gets a device.
				losses[0]!({ reason: 'destroyed', message: 'Device was destroyed.' });
				await adapter.requestDevice();
				await new Promise((resolve) => setTimeout(resolve));
				return 'answer of the second model';
			})(),
		);
		expect(answer).toBe('answer of the second model');
	});
});
