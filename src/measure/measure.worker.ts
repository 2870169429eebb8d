/** Entry of the measuring worker: the page is never blocked by pixels. */
import type { MeasureCommand, MeasureMessage } from './messages';
import { measurePhoto } from './read-photo';

declare const self: DedicatedWorkerGlobalScope;

async function answer({ id, file }: MeasureCommand): Promise<MeasureMessage> {
	try {
		return { id, measurements: await measurePhoto(file) };
	} catch (error) {
		return { id, error: String(error) };
	}
}

self.onmessage = ({ data }: MessageEvent<MeasureCommand>) => {
	void answer(data).then((message) => {
		self.postMessage(message);
	});
};
