import { cameraFacts } from './camera-facts';
import { calmFacts } from './calm-facts';
import { castFacts } from './cast-facts';
import { colourFacts } from './colour-facts';
import { seen } from './fact';
import type { Facts } from './facts';
import { layoutFacts } from './layout-facts';
import type { Layout, Measurements } from './measurements';
import { trustedTilt } from './measurements';
import { sharpnessFacts } from './sharpness-facts';
import { toneFacts } from './tone-facts';

/** centres of weight by two measures agree that lie no further apart, of half the width */
const mostApart = 0.15;
/** degrees at the rim between which uprights are believed */
const [leastConverging, mostConverging] = [-1, 12];

/** What pixels and camera say of a photo; a model's eyes have no part in it. */
export function factsOf(found: Measurements): Facts {
	return {
		...fileFacts(found),
		...toneFacts(found),
		...colourFacts(found),
		...castFacts(found),
		...sharpnessFacts(found),
		...layoutFacts(found),
		...calmFacts(found),
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

function geometryFacts(found: Measurements): Facts {
	const tilt = trustedTilt(found);
	const { layout } = found;
	return {
		...(tilt !== undefined && { tilt: seen(tilt, found.horizon?.confidence) }),
		...(tilt !== undefined &&
			found.horizon?.at !== undefined && { levelAt: seen(found.horizon.at, 0.9) }),
		...convergingFact(found),
		...(layout && weightFact(layout)),
		...(layout && { symmetry: seen(layout.symmetry) }),
	};
}

/** As of a camera held low before something tall. Lines that run apart are a table seen from above, or chance. */
function convergingFact({ uprights }: Measurements): Facts {
	const degrees = uprights?.converging;
	if (degrees === undefined || degrees < leastConverging || degrees > mostConverging) return {};
	return { converging: seen(Math.max(0, degrees), 0.9) };
}

/** Where edges and colours agree on it; else neither is known to be where the eye goes. */
function weightFact({ weight }: Layout): Facts {
	const { edges, colours } = weight;
	if (Math.abs(edges.x - colours.x) > mostApart) return {};
	return { weight: seen({ x: (edges.x + colours.x) / 2, y: (edges.y + colours.y) / 2 }, 0.8) };
}
