/** Which colours there are, and how many. Every limit was set on photos that it is told of: docs/facts.md. */
import { placeOf } from '../critique/critique';
import { seen } from './fact';
import type { Fact, Facts, FactValues, Hue } from './facts';
import { hues } from './facts';
import type { Measurements, Palette } from './measurements';

/** chroma of grey at its 99th of 100, and what a picture of one tint may spread round it */
const [greyChroma, toneSpread, toneShare] = [3, 2.1, 0.24];
/** mean chroma from which a tint is seen */
const tinted = 3;
/** of the frame, of strong chroma, and of that in one hue: then it is the photo's colour */
const [leastVivid, mostOfVivid] = [0.08, 0.7];
/** of the frame: a neighbouring hue that is still of the same family, and all that are not: a ladybird, a kite */
const [mostBeside, mostOther] = [0.07, 0.004];
/** of the frame, of the second hue of two */
const leastHue = 0.03;
/** of the frame, of strong green: no side is called warm beside it */
const mostGrass = 0.03;
/** CIELAB b* between a warm half and a cool one, and of each */
const [leastWarmth, leastWarm, mostCool] = [16, 6, -4];
/** of the frame in which one channel is at its limit */
const leastLimit = 0.01;
/** of the frame in one hue, of the strong chroma, of the rectangle round it; and chroma of the rest */
const accent = { least: 0.008, most: 0.09, ofVivid: 0.8, box: 0.2, dense: 0.2, rest: 16 } as const;
/** of the frame, of the second hue and of both in the strong chroma, and steps between them */
const pair = { vivid: 0.08, second: 0.2, both: 0.75, apart: 3 } as const;

export function colourFacts({ saturation, palette }: Measurements): Facts {
	return { chroma: seen(saturation.mean), ...(palette && paletteFacts(palette, saturation.mean)) };
}

function paletteFacts(palette: Palette, chroma: number): Facts {
	const monochrome = monochromeOf(palette, chroma);
	if (monochrome !== undefined) return { monochrome: seen(monochrome, 0.95), vivid: seen(0) };
	const { vivid, limit } = palette;
	const [first, second, ...others] = byShare(palette);
	const isOneHue =
		first !== undefined &&
		vivid >= leastVivid &&
		first.share >= mostOfVivid * vivid &&
		isAlone(first, second === undefined ? others : [second, ...others]);
	const found = accentOf(palette);
	const two = first && second && isPair(palette, first, second);
	return {
		vivid: seen(vivid),
		mostChroma: seen(palette.chroma.p99),
		...(limit && limit.share >= leastLimit && { channelLimit: limitFact(limit) }),
		...warmSideOf(palette),
		...(first &&
			second &&
			second.share >= leastHue && { hues: seen(twoOf(first, second, others[0])) }),
		...(isOneHue && { hue: seen(first.hue, 0.95) }),
		...(found && { accent: found }),
		...(two === true && { huePair: seen({ one: first.hue, other: second.hue }, 0.9) }),
	};
}

/** A print toned in one colour has it at every lightness; a natural photo of one colour does not. */
function monochromeOf({ chroma, spread }: Palette, mean: number): 'grey' | 'toned' | undefined {
	if (chroma.p99 <= greyChroma) return 'grey';
	return mean >= tinted && spread <= toneSpread && spread <= toneShare * mean ? 'toned' : undefined;
}

function limitFact({
	channel,
	share,
	box,
}: NonNullable<Palette['limit']>): Fact<FactValues['channelLimit']> {
	return { ...seen({ channel, share }), where: placeOf(box), region: box };
}

/** Beside it only little of its neighbours, and next to nothing of any other. */
function isAlone(first: HueShare, others: readonly HueShare[]): boolean {
	const isBeside = (other: HueShare): boolean => stepsBetween(first, other) === 1;
	const far = others.filter((other) => !isBeside(other));
	return (
		others.filter(isBeside).every(({ share }) => share <= mostBeside) &&
		far.reduce((sum, { share }) => sum + share, 0) <= mostOther
	);
}

const twoOf = (
	first: HueShare,
	second: HueShare,
	third: HueShare | undefined,
): FactValues['hues'] => ({
	first: { hue: first.hue, share: first.share },
	second: { hue: second.hue, share: second.share },
	third: third?.share ?? 0,
});

/** One half of the frame is warm and the other cool, as by a lamp or a low sun. */
function warmSideOf({ warmth, hues: shares }: Palette): Facts {
	// Grass is as yellow as it is green, and nobody calls it warm.
	if ((shares[hues.indexOf('green')] ?? 0) > mostGrass) return {};
	const pairs = [
		['left', 'right'],
		['top', 'bottom'],
	] as const;
	const found = pairs
		.map(([one, other]) => ({ one, other, difference: warmth[one] - warmth[other] }))
		.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
	if (found === undefined || Math.abs(found.difference) < leastWarmth) return {};
	const [side, far] = found.difference > 0 ? [found.one, found.other] : [found.other, found.one];
	if (warmth[side] < leastWarm || warmth[far] > mostCool) return {};
	const value = { side, difference: Math.abs(found.difference) } as const;
	return { warmSide: { ...seen(value, 0.9), where: side } };
}

interface HueShare {
	readonly hue: Hue;
	readonly index: number;
	readonly share: number;
}

function byShare({ hues: shares }: Palette): readonly HueShare[] {
	return hues
		.map((hue, index) => ({ hue, index, share: shares[index] ?? 0 }))
		.sort((a, b) => b.share - a.share);
}

function accentOf(palette: Palette): Fact<{ hue: Hue; share: number }> | undefined {
	const [first] = byShare(palette);
	const { commonest: box, vivid, chroma } = palette;
	if (first === undefined || box === undefined) return undefined;
	const { hue, share } = first;
	const area = box.width * box.height;
	const isOne = share >= accent.ofVivid * vivid && share >= accent.dense * area;
	const isLittle = share >= accent.least && share <= accent.most && area <= accent.box;
	// What runs out of the frame is a ground or a sky.
	const isWithin =
		box.x > 0.02 && box.y > 0.02 && box.x + box.width < 0.98 && box.y + box.height < 0.98;
	if (!isOne || !isLittle || !isWithin || chroma.p50 > accent.rest) return undefined;
	return { ...seen({ hue, share }, 0.9), where: placeOf(box), region: box };
}

/** Round the circle of hues. */
function stepsBetween(one: HueShare, other: HueShare): number {
	const steps = Math.abs(one.index - other.index);
	return Math.min(steps, hues.length - steps);
}

function isPair({ vivid }: Palette, first: HueShare, second: HueShare): boolean {
	return (
		vivid >= pair.vivid &&
		second.share >= pair.second * vivid &&
		first.share + second.share >= pair.both * vivid &&
		stepsBetween(first, second) >= pair.apart
	);
}
