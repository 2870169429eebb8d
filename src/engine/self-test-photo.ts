/** A kingfisher on a branch, small: the photo of `public/study`, which names its author. */
import photo from './self-test.jpg?inline';

/** Inlined, so that no network and no policy stands between a model and its test. */
export function selfTestPhoto(): Blob {
	const [, base64 = ''] = photo.split(',');
	const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
	return new Blob([bytes], { type: 'image/jpeg' });
}
