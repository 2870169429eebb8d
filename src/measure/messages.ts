import type { Edit } from '../domain/claims/claim';
import type { Measurements, Position } from '../domain/facts/measurements';
import type { Region } from '../domain/photo/region';
import type { ModelPicture } from '../domain/model/model';
import type { PhotoSize } from '../domain/photo/photo';
import type { Command, FinalMessage, Message } from '../engine/worker-protocol';
import type { PreparedPhoto, SeenPicture } from '../ports/photo-store';

/** Commands of the measuring worker: one photo each. */
export interface MeasureProtocol {
	readonly measure: {
		/** `region`: the part that is measured; absent: all of it */
		readonly command: { readonly file: Blob; readonly region?: Region };
		readonly event: never;
		readonly result: Measurements;
	};
	/** the place that the file names */
	readonly position: {
		readonly command: { readonly file: Blob };
		readonly event: never;
		readonly result: Position | undefined;
	};
	/** the pictures for the screen and the one that the model takes */
	readonly prepare: {
		readonly command: { readonly file: Blob; readonly picture: ModelPicture };
		readonly event: never;
		readonly result: PreparedPhoto;
	};
	/** what the model takes of a part */
	readonly region: {
		readonly command: {
			readonly file: Blob;
			readonly picture: ModelPicture;
			readonly region: Region;
		};
		readonly event: never;
		readonly result: Blob;
	};
	/** what `prepare` or `region` made for a model, as it lies before an eye */
	readonly seen: {
		readonly command: { readonly file: Blob; readonly picture: ModelPicture };
		readonly event: never;
		readonly result: SeenPicture;
	};
	/** the photo itself, the right way up */
	readonly full: {
		readonly command: { readonly file: Blob };
		readonly event: never;
		readonly result: PhotoSize & { readonly bitmap: ImageBitmap };
	};
	/** a new JPEG at full size */
	readonly edit: {
		readonly command: { readonly file: Blob; readonly edit: Edit };
		readonly event: never;
		readonly result: Blob;
	};
}

export type MeasureCommand = Command<MeasureProtocol>;
export type MeasureMessage = Message<MeasureProtocol>;
export type MeasureFinal = FinalMessage<MeasureProtocol>;
