/** Entry of the measuring worker: the page is never blocked by pixels. */
import { announce } from '../worker/announce';
import { decodeForeign } from '../decode/foreign';
import { FailureError } from '../domain/failure';
import { editPhoto } from './edit-photo';
import { fullPhoto } from './full-photo';
import type { MeasureCommand, MeasureFinal, MeasureMessage } from './messages';
import { readJpegTables } from './jpeg-quality';
import { readCamera } from './read-camera';
import { PhotoPreparation } from './prepare-photo';
import { measurePhoto } from './read-photo';
import { readPosition } from './read-position';
import { seenPicture } from './seen-picture';

declare const self: DedicatedWorkerGlobalScope;

/** It is never cancelled, but ended: it has one photo. */
type MeasureResult = Extract<MeasureFinal, { type: 'result' }>['result'];
type Asked = Exclude<MeasureCommand, { type: 'cancel' }>;

const preparation = new PhotoPreparation(decodeForeign);
const goesOn = new AbortController().signal;

async function run(command: Asked): Promise<MeasureResult> {
	const { file } = command;
	if (command.type === 'position') return readPosition(file);
	if (command.type === 'prepare') return preparation.prepare(file, command.picture, goesOn);
	if (command.type === 'region') {
		return preparation.prepareRegion(file, command.picture, command.region, goesOn);
	}
	if (command.type === 'seen') return seenPicture(file, command.picture);
	if (command.type === 'full') return fullPhoto(file);
	if (command.type === 'edit') return editPhoto(file, command.edit);
	const [measured, camera, jpeg] = await Promise.all([
		measurePhoto(file, command.region),
		readCamera(file),
		readJpegTables(file),
	]);
	return { ...measured, ...(camera && { camera }), ...(jpeg && { jpeg }) };
}

async function answer(command: Asked): Promise<MeasureFinal> {
	const { id } = command;
	try {
		return { type: 'result', id, result: await run(command) };
	} catch (error) {
		const known = error instanceof FailureError ? error.failure : undefined;
		const failure = known ?? { code: 'photo_unreadable', detail: String(error) };
		return { type: 'failed', id, failure, text: '' };
	}
}

/** A bitmap is handed over: it is large, and nothing here needs it any more. */
const post = (message: MeasureMessage): void => {
	if (message.type !== 'result') {
		self.postMessage(message);
		return;
	}
	const { result } = message;
	if (typeof result === 'object' && 'bitmap' in result) {
		self.postMessage(message, [result.bitmap]);
	} else self.postMessage(message);
};
self.onmessage = ({ data }: MessageEvent<MeasureCommand>) => {
	if (data.type !== 'cancel') void answer(data).then(post);
};
announce('measure', (lock) => {
	post({ type: 'ready', lock });
});
