/** The picture of models that take a canvas of blocks: RGBA, blocks in their order, and the strip that tells how the photo lies. */
import type { ModelPicture } from '../domain/model/model';
import { drawOnBlocks } from '../domain/weights/qwen-picture';
import type { Pixels } from './canvas';
import { withAlpha, withoutAlpha } from './rgb';

type Blocks = Extract<ModelPicture, { layout: 'blocks' }>;

export function composeBlocks({ width, height, data }: Pixels, grid: Blocks): Pixels {
	const canvas = drawOnBlocks({ width, height, pixels: withoutAlpha(data) }, grid);
	return { width: canvas.width, height: canvas.height, data: withAlpha(canvas.pixels) };
}
