/** Entry of the measuring worker: the page is never blocked by pixels. */
import type { MeasureCommand, MeasureMessage } from './messages';
import { readCamera } from './read-camera';
import { measurePhoto } from './read-photo';
import { readPosition } from './read-position';

declare const self: DedicatedWorkerGlobalScope;

async function answer(command: MeasureCommand): Promise<MeasureMessage> {
	const { id, file, region, positionOnly } = command;
	try {
		if (positionOnly === true) return { id, position: await readPosition(file) };
		const [measured, camera] = await Promise.all([measurePhoto(file, region), readCamera(file)]);
		return { id, measurements: camera === undefined ? measured : { ...measured, camera } };
	} catch (error) {
		return { id, error: String(error) };
	}
}

self.onmessage = ({ data }: MessageEvent<MeasureCommand>) => {
	void answer(data).then((message) => {
		self.postMessage(message);
	});
};
