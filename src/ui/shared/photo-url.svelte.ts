import type { PhotoId } from '../../domain/ids';
import type { PhotoUrlsState } from '../../state/app-state';

/** The URL of a photo for as long as the component that asks is there. */
export function usePhoto(
	photos: () => PhotoUrlsState,
	id: () => PhotoId | undefined,
	kind: 'thumbnail' | 'preview',
): { readonly url: string | undefined } {
	$effect(() => {
		const photo = id();
		return photo === undefined ? undefined : photos().use(photo, kind);
	});
	return {
		get url() {
			const photo = id();
			return photo === undefined ? undefined : photos().url(photo, kind);
		},
	};
}
