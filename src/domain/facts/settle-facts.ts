import { median } from '../../lib/median';
import type { Region } from '../photo/region';
import { borneOut } from './background';
import type { Fact, Facts, Hue } from './facts';
import { hues, leafHues } from './facts';
import { factsOf } from './facts-of';
import type { Measurements, Sharpness } from './measurements';

/** What pixels, camera and a model's eyes say together. Where two tell the same, pixels and camera win. */
export function settleFacts(found: Measurements, seen: Facts): Facts {
	const region = seen.subject?.region;
	const mood = moodsOf(found, seen);
	return { ...mood, ...factsOf(found), ...(region && subjectFacts(found, seen.subject, region)) };
}

/** What was seen, without moods that half of the tones, the colours or a sharp rim speak against. */
function moodsOf({ luma: { p50 }, palette, sharpness }: Measurements, seen: Facts): Facts {
	const { lowKey, highKey, night, greenLeaves, softBackground: soft, ...rest } = seen;
	const softBackground = soft && borneOut(soft, sharpness);
	return {
		...rest,
		...(softBackground && { softBackground }),
		...(greenLeaves && !isOfOtherColour(palette) && { greenLeaves }),
		...(lowKey && p50 < 0.3 && { lowKey }),
		...(highKey && p50 > 0.5 && { highKey }),
		...(night && p50 < 0.45 && { night }),
	};
}

/** of the frame, of strong chroma: colours that are no leaf's, and leaves beside them */
const [mostOther, leastGreen] = [0.25, 0.03];

/** Petals fill it, and next to nothing is green. */
function isOfOtherColour(palette: Measurements['palette']): boolean {
	if (palette === undefined) return false;
	const share = (kinds: readonly Hue[]): number =>
		kinds.reduce((sum, hue) => sum + (palette.hues[hues.indexOf(hue)] ?? 0), 0);
	return (
		share(['green']) < leastGreen &&
		share(hues.filter((hue) => !leafHues.includes(hue))) > mostOther
	);
}

function subjectFacts(found: Measurements, subject: Fact<unknown>, region: Region): Facts {
	const acuity = acuityWithin(found.sharpness, region);
	const inside = medianWithin(found, region);
	const surround = medianRound(found, region);
	const { where, confidence } = subject;
	const there = { confidence, from: 'pixels', region, ...(where && { where }) } as const;
	return {
		...(acuity !== undefined && { subjectAcuity: { value: acuity, ...there } }),
		...(inside !== undefined && { subjectMedian: { value: inside, ...there } }),
		...(surround !== undefined && { surroundMedian: { value: surround, ...there } }),
	};
}

/** Of the middle half of a part: its rim is what lies behind the subject. */
function medianWithin({ layout, sharpness }: Measurements, part: Region): number | undefined {
	const core = {
		x: part.x + part.width * 0.15,
		y: part.y + part.height * 0.15,
		width: part.width * 0.7,
		height: part.height * 0.7,
	};
	return median(layout?.medians.filter((_, i) => isWithin(i, sharpness, core)) ?? []);
}

/** how far round a subject its ground is looked at, of the frame's sides */
const ring = 0.12;

function medianRound({ layout, sharpness }: Measurements, part: Region): number | undefined {
	const wide = {
		x: part.x - ring,
		y: part.y - ring,
		width: part.width + 2 * ring,
		height: part.height + 2 * ring,
	};
	const around = layout?.medians.filter(
		(_, i) => isWithin(i, sharpness, wide) && !isWithin(i, sharpness, part),
	);
	return median(around ?? []);
}

/** Whether the middle of a tile lies in a part. */
function isWithin(
	tile: number,
	{ columns, rows }: Pick<Sharpness, 'columns' | 'rows'>,
	part: Region,
): boolean {
	const x = ((tile % columns) + 0.5) / columns - part.x;
	const y = (Math.floor(tile / columns) + 0.5) / rows - part.y;
	return x >= 0 && x <= part.width && y >= 0 && y <= part.height;
}

/** Of the sharpest quarter of a part: a thing is as sharp as its edges, not as its skin. */
function acuityWithin(sharpness: Sharpness, part: Region): number | undefined {
	const within = sharpness.tiles.filter(
		(tile, i): tile is number => tile !== null && isWithin(i, sharpness, part),
	);
	return within.sort((a, b) => b - a)[Math.floor(within.length / 4)];
}
