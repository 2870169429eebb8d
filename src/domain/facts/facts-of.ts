import { placeOf } from '../critique/critique';
import { cameraFacts } from './camera-facts';
import { colourFacts } from './colour-facts';
import { seen } from './fact';
import type { Fact, Facts } from './facts';
import type { LostArea, Measurements } from './measurements';
import { trustedTilt } from './measurements';

/** acuity from which a tile counts as sharp */
const sharpFrom = 0.4;

/** What pixels and camera say of a photo; a model's eyes have no part in it. */
export function factsOf(found: Measurements): Facts {
	return {
		...fileFacts(found),
		...toneFacts(found),
		...colourFacts(found),
		...sharpnessFacts(found),
		...geometryFacts(found),
		...cameraFacts(found.camera),
	};
}

function fileFacts({ width, height, jpeg }: Measurements): Facts {
	return {
		megapixels: seen((width * height) / 1e6),
		aspect: seen(width / height),
		...(jpeg && { jpegQuality: seen(jpeg.quality, jpeg.isExact ? 1 : 0.7) }),
	};
}

function toneFacts({ luma, exposure, contrast, clipping }: Measurements): Facts {
	const { burnt, blocked } = clipping;
	return {
		median: seen(luma.p50),
		darkest: seen(luma.p1),
		brightest: seen(exposure?.brightest ?? luma.p99),
		contrast: seen(contrast.rms),
		...(exposure?.ground && { ground: seen(exposure.ground, 0.9) }),
		...(burnt !== undefined && { burnt: lost('burnt', burnt, clipping.areas) }),
		...(blocked !== undefined && { blocked: lost('blocked', blocked, clipping.areas) }),
	};
}

/** With the place of the largest area. */
function lost(
	kind: LostArea['kind'],
	share: number,
	areas: readonly LostArea[] = [],
): Fact<number> {
	const box = areas.find((area) => area.kind === kind)?.box;
	return { ...seen(share), ...(box && { where: placeOf(box), region: box }) };
}

function sharpnessFacts({ sharpness, blur, noise }: Measurements): Facts {
	const { best, tiles } = sharpness;
	const known = tiles.filter((tile) => tile !== null);
	return {
		...(best !== undefined && { acuity: seen(best) }),
		...(known.length > 0 && {
			sharpShare: seen(known.filter((tile) => tile >= sharpFrom).length / known.length),
		}),
		...(tiles.length > 0 && { calm: seen(1 - known.length / tiles.length) }),
		...(blur && { blur: seen(blur.kind, 0.9) }),
		...(blur?.degrees !== undefined && { blurDegrees: seen(blur.degrees, 0.9) }),
		...(noise && { noise: seen(noise.sigma) }),
	};
}

function geometryFacts(found: Measurements): Facts {
	const tilt = trustedTilt(found);
	const { layout } = found;
	return {
		...(tilt !== undefined && { tilt: seen(tilt, found.horizon?.confidence) }),
		...(layout && { symmetry: seen(layout.symmetry) }),
	};
}
