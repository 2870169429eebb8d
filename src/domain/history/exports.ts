/** What critiques are taken away as, and how programs for photos read what is said of one. */
/** a page each, data each, XMP for a program, one sheet to print, one table */
export const exportKinds = ['pages', 'data', 'sidecars', 'sheet', 'table'] as const;
export type ExportKind = (typeof exportKinds)[number];

export const photoPrograms = ['lightroom', 'bridge', 'captureOne', 'darktable', 'digikam'] as const;
export type PhotoProgram = (typeof photoPrograms)[number];

export type ExportWanted =
	| { readonly kind: 'pages' }
	| { readonly kind: 'data' }
	| { readonly kind: 'sheet' }
	| { readonly kind: 'table' }
	| { readonly kind: 'sidecars'; readonly program: PhotoProgram };

const withoutEnding = (name: string): string => name.replace(/(?<=.)\.[^.\s]{1,10}$/u, '');

/** IMG_1.jpg.xmp or IMG_1.xmp, as the program looks for it. */
export function sidecarName(photoName: string, program: PhotoProgram): string {
	const isWhole = program === 'darktable' || program === 'digikam';
	return `${isWhole ? photoName : withoutEnding(photoName)}.xmp`;
}

/** Adobe's programs read what stands in a JPEG, and nothing that lies beside it. */
export function readsInside(photoName: string, program: PhotoProgram): boolean {
	const isAdobe = program === 'lightroom' || program === 'bridge';
	return isAdobe && /\.jpe?g$/iu.test(photoName);
}
