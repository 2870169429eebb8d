/**
 * The canvas of models of the family phi3_v: web-llm 0.2.86 scales a picture to squares of 336 px,
 * as many as fit, and its cost hangs on the proportions alone. A canvas of just that size is not
 * scaled again; where its cost would leave no room for an answer, the photo stands on a wider or
 * higher one.
 */
import type { PhotoSize } from '../photo/photo';

const square = 336;
const mostSquares = 16;
/** Proportions that cost little for what they show. */
const cheap = [1 / 3, 9 / 16, 3 / 4, 4 / 3, 3 / 2, 2.6, 3] as const;

/** The widest cost of any proportions, in rows of the prompt. */
export const mostCropTokens = 2653;

export interface CropCanvas {
	readonly canvas: PhotoSize;
	/** the photo in the middle of it */
	readonly photo: PhotoSize;
	/** rows of the prompt */
	readonly tokens: number;
}

export function cropCanvas(photo: PhotoSize, mostTokens: number): CropCanvas {
	const ratio = photo.width / photo.height;
	const own = squaresOf(ratio);
	const [fitting] = cheap
		.filter((each) => squaresOf(each).tokens <= mostTokens)
		.toSorted((a, b) => Math.abs(Math.log(a / ratio)) - Math.abs(Math.log(b / ratio)));
	const isOwn = own.columns > 0 && own.tokens <= mostTokens;
	const chosen = isOwn || fitting === undefined ? ratio : fitting;
	const { columns, tokens } = squaresOf(chosen);
	const width = Math.max(1, columns) * square;
	const canvas = { width, height: Math.max(1, Math.floor(width / chosen)) };
	const scale = Math.min(canvas.width / photo.width, canvas.height / photo.height);
	const side = (length: number, most: number): number =>
		Math.min(most, Math.max(1, Math.round(length * scale)));
	return {
		canvas,
		tokens,
		photo: { width: side(photo.width, canvas.width), height: side(photo.height, canvas.height) },
	};
}

/** As web-llm counts them (`image_embed` of phi3_v). */
function squaresOf(ratio: number): { readonly columns: number; readonly tokens: number } {
	let columns = 1;
	while (columns * Math.ceil(columns / ratio) <= mostSquares) columns += 1;
	columns -= 1;
	const rows = Math.ceil(Math.floor((columns * square) / ratio) / square);
	return { columns, tokens: rows * 12 * (columns * 12 + 1) + 1 + 12 * 13 };
}
