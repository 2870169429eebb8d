/** The picture of models that take a fixed number of tiles: RGBA, one tile beneath the other, the whole photo last. */
import type { ModelPicture } from '../domain/model/model';
import { tileToGrid } from '../domain/weights/smolvlm-picture';
import type { Pixels } from './canvas';
import { withAlpha, withoutAlpha } from './rgb';

type Tiles = Extract<ModelPicture, { layout: 'tiles' }>;

export function composeTiles({ width, height, data }: Pixels, grid: Tiles): Pixels {
	const { pixels } = tileToGrid({ width, height, pixels: withoutAlpha(data) }, grid);
	const { across, down, side } = grid;
	return { width: side, height: side * (across * down + 1), data: withAlpha(pixels) };
}
