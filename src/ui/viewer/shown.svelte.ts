import type { PhotoSize } from '../../domain/photo/photo';
import type { Picture } from './picture';

/** A picture as far as it is there: its preview first, all its pixels when they are decoded. */
export class Shown {
	#preview = $state.raw<HTMLImageElement>();
	#full = $state.raw<{ readonly bitmap: ImageBitmap; readonly size: PhotoSize }>();
	#status = $state<'loading' | 'whole' | 'reduced' | 'preview'>('loading');
	#closed = false;

	constructor(picture: Picture) {
		if (picture.preview !== undefined) this.#show(picture.preview);
		picture.full().then(
			({ bitmap, width, height }) => {
				if (this.#closed) {
					bitmap.close();
					return;
				}
				this.#full = { bitmap, size: { width, height } };
				this.#status = bitmap.width < width ? 'reduced' : 'whole';
			},
			(error: unknown) => {
				// The preview is there, and it is said that it is one.
				console.warn('Not at full size:', error);
				this.#status = 'preview';
			},
		);
	}

	/** of the file, once it is known; until then the preview's */
	get size(): PhotoSize | undefined {
		if (this.#full) return this.#full.size;
		const preview = this.#preview;
		return preview && { width: preview.naturalWidth, height: preview.naturalHeight };
	}

	get status(): 'loading' | 'whole' | 'reduced' | 'preview' {
		return this.#status;
	}

	get source(): CanvasImageSource | undefined {
		return this.#full?.bitmap ?? this.#preview;
	}

	/** The preview is as good where it has as many pixels as are seen, and much less work. */
	sourceAt(scale: number): CanvasImageSource | undefined {
		const [full, preview] = [this.#full, this.#preview];
		if (full && preview && full.size.width * scale <= preview.naturalWidth) return preview;
		return this.source;
	}

	/** Large pixels are given back at once, not when somebody collects them. */
	close(): void {
		this.#closed = true;
		this.#full?.bitmap.close();
		this.#full = undefined;
	}

	#show(url: string): void {
		const image = new Image();
		image.src = url;
		image.decode().then(
			() => (this.#preview = image),
			() => undefined,
		);
	}
}
