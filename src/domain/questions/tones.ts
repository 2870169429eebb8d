/** Answers about light, tones and colour. */
import type { ClaimKind } from '../claims/claim';
import type { Material } from './material';
import { sureOf } from './material';
import type { AnswerWords, Reply } from './reply';
import { known, unknown } from './speak';

/** shares of the frame: from here on lost detail is seen, and told with its share */
const [nothingLost, littleLost] = [0.0005, 0.005];
/** length of a cast in CIELAB up to which nobody sees one */
const neutralUpTo = 3;
/** standard deviations of luma below which tones are close together, and above which they stand far apart */
const [flatBelow, strongFrom] = [0.12, 0.28];

export function exposure(material: Material, words: AnswerWords): Reply {
	const { standing } = material;
	const [median, darkest, brightest] = (['median', 'darkest', 'brightest'] as const).map((name) =>
		sureOf(material, name),
	);
	if (median === undefined || darkest === undefined || brightest === undefined)
		return unknown(words.toneUnknown);
	const ground = sureOf(material, 'ground');
	const key = sureOf(material, 'key');
	const isMeantDark =
		ground === 'dark' || key === 'low' || hasOne(standing, ['lit_on_dark', 'dark_on_purpose']);
	const isMeantBright =
		ground === 'light' ||
		key === 'high' ||
		hasOne(standing, ['shapes_on_light', 'bright_on_purpose']);
	const isWrong = hasOne(standing, [
		...(['underexposed', 'overexposed', 'subject_dark'] as const),
		...(['burnt_areas', 'blocked_areas'] as const),
	]);
	return known([
		!isWrong && isMeantDark && words.meantDark(ground === 'dark'),
		!isWrong && isMeantBright && !isMeantDark && words.meantBright(ground === 'light'),
		!isWrong && !isMeantDark && !isMeantBright && median >= 0.2 && median <= 0.75
			? words.exposureHolds
			: undefined,
		words.exposure(median, darkest, brightest),
		...lost(material, words),
	]);
}

export function highlights(material: Material, words: AnswerWords): Reply {
	const told = burnt(material, words);
	const limit = sureOf(material, 'channelLimit');
	if (told === undefined) return unknown(words.toneUnknown);
	return known([
		told,
		limit !== undefined && limit.share >= littleLost
			? words.channelLimit(limit.channel, limit.share)
			: undefined,
	]);
}

export function shadows(material: Material, words: AnswerWords): Reply {
	const told = blocked(material, words);
	return told === undefined ? unknown(words.toneUnknown) : known([told, ground(material, words)]);
}

function ground(material: Material, words: AnswerWords): string | undefined {
	const isGround = sureOf(material, 'ground') === 'dark';
	return isGround && !material.standing.has('blocked_areas') ? words.blockedGround : undefined;
}

function lost(material: Material, words: AnswerWords): readonly (string | undefined)[] {
	return [burnt(material, words), blocked(material, words)];
}

function burnt(material: Material, words: AnswerWords): string | undefined {
	const share = sureOf(material, 'burnt');
	if (share === undefined) return undefined;
	const points = sureOf(material, 'burntPoints') === true && share >= nothingLost;
	return [
		words.burnt(share < nothingLost ? 0 : share, material.facts.burnt?.where),
		...(points ? [words.burntPoints] : []),
	].join(' ');
}

function blocked(material: Material, words: AnswerWords): string | undefined {
	const share = sureOf(material, 'blocked');
	if (share === undefined) return undefined;
	return words.blocked(share < nothingLost ? 0 : share, material.facts.blocked?.where);
}

export function contrast(material: Material, words: AnswerWords): Reply {
	const rms = sureOf(material, 'contrast');
	if (rms === undefined) return unknown(words.toneUnknown);
	const isFlat = rms < flatBelow && !material.standing.has('full_range');
	const isStrong = rms >= strongFrom && !material.standing.has('soft_light');
	return known([words.contrast(rms, isFlat ? 'flat' : isStrong ? 'strong' : 'middle')]);
}

export function whiteBalance(material: Material, words: AnswerWords): Reply {
	const monochrome = sureOf(material, 'monochrome');
	if (monochrome !== undefined) return known([words.monochrome(monochrome)]);
	const cast = material.facts.cast?.value;
	if (cast === undefined) return unknown(words.castUnknown);
	if (cast.strength < neutralUpTo) return known([words.castNone(cast.strength)]);
	const { a, b } = cast;
	const towards =
		Math.abs(b) >= Math.abs(a) ? (b > 0 ? 'yellow' : 'blue') : a > 0 ? 'magenta' : 'green';
	return known([words.cast(cast.strength, towards)]);
}

export function colour(material: Material, words: AnswerWords): Reply {
	const monochrome = sureOf(material, 'monochrome');
	if (monochrome !== undefined) return known([words.monochrome(monochrome)]);
	const chroma = sureOf(material, 'chroma');
	if (chroma === undefined) return unknown(words.toneUnknown);
	return known([words.colour(chroma, sureOf(material, 'vivid'), sureOf(material, 'hue'))]);
}

const hasOne = (standing: Material['standing'], kinds: readonly ClaimKind[]): boolean =>
	kinds.some((kind) => standing.has(kind));
