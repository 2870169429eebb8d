/** What to do, what can be tried at once, and what became of it. */
import type { Edit } from '../../../domain/claims/claim';
import { formatList, formatNumber, formatScore } from '../formats';
import { claimBases, withdrawalReasons } from './claim-names';
import { plural } from './plural';

const signed = (value: number, decimals: number): string =>
	`${value < 0 ? '−' : '+'}${formatNumber(Math.abs(value), decimals)}`;

const percent = (level: number): string => `${formatNumber(level * 100)} %`;

/** "cooler by 8, greener by 3" */
function shift({ a, b }: NonNullable<Edit['whiteBalance']>): readonly string[] {
	const parts: string[] = [];
	const round = (value: number): number => Math.round(Math.abs(value));
	if (round(b) > 0) parts.push(`${b < 0 ? 'cooler' : 'warmer'} by ${formatNumber(round(b))}`);
	if (round(a) > 0) {
		parts.push(`${a < 0 ? 'greener' : 'more magenta'} by ${formatNumber(round(a))}`);
	}
	return parts;
}

/** Each amount of an edit. @param ratio of its crop, as "4:5" */
function amounts(edit: Edit, ratio: string): readonly string[] {
	const { exposureEv, rotateDegrees, crop, whiteBalance, gradient, black, white } = edit;
	return [
		...(exposureEv === undefined ? [] : [`${signed(exposureEv, 1)} EV`]),
		...(gradient === undefined
			? []
			: [`${signed(gradient.ev, 1)} EV towards the ${gradient.from}`]),
		...(rotateDegrees === undefined
			? []
			: [
					`turned ${formatNumber(Math.abs(rotateDegrees), 1)}° ${rotateDegrees < 0 ? 'to the left' : 'to the right'}`,
				]),
		...(crop === undefined ? [] : [`cropped to ${ratio}`]),
		...(whiteBalance === undefined ? [] : shift(whiteBalance)),
		...(black === undefined ? [] : [`black from ${percent(black)}`]),
		...(white === undefined ? [] : [`white from ${percent(white)}`]),
	];
}

export const todo = {
	title: 'What to do',
	nothing: 'Nothing needs fixing',
	unsure: 'Nothing certain to fix',
	suspected: (claims: readonly string[]) =>
		`The model suspects: ${formatList(claims.map((claim) => claim.toLowerCase()))}. The pixels do not confirm it, so it is not given as advice, but it lowers a score.`,
	further: 'To go further:',
	now: 'Now',
	next: 'Next time',
	where: (place: string) => `Show on the photo: ${place}`,
	try: 'Try it',
	suggests: (advisor: string) => `${advisor}, simulated, suggests`,
	opinion: 'The advisor’s opinion',
	strengths: 'What works',
	earlier:
		'An earlier version of Mondrian wrote this, before its sentences were checked against the photo. Run it again to get a checked critique.',
};

export const tried = {
	amounts,
	shown: (edits: readonly string[]) => `Shown with ${formatList(edits)}.`,
	original: 'Shown as it was.',
	before: 'Before',
	compare: 'Compare large',
	hold: 'Press and hold the photo to see it as it was.',
	reset: 'Reset',
	judge: 'Judge this version',
	save: 'Save it',
	making: 'Rendering it at full size…',
	/** of the new file; @param name without its ending */
	versionName: (name: string, count: number) =>
		count < 2 ? `${name}, edited.jpg` : `${name}, edited ${String(count)}.jpg`,
	/** what `versionName` added before */
	versionEnd: /, edited(?: (?<count>\d+))?$/u,
};

export const landing = {
	title: 'Did it work?',
	score: (before: number, after: number, change: string) =>
		`${formatScore(before)} before, ${formatScore(after)} now: ${change}.`,
	from: 'Made from',
	with: (edits: readonly string[]) => `, ${formatList(edits)}`,
	fates: { gone: 'Gone', weaker: 'Less', same: 'Still there', stronger: 'Worse' },
	fresh: (names: readonly string[]) => `New here: ${formatList(names)}.`,
	nothing: 'There was nothing to fix in the earlier version.',
	compare: 'Side by side',
};

export const claims = {
	title: 'What was found, and how it is known',
	bases: claimBases,
	withdrawals: withdrawalReasons,
	faults: 'Against it',
	merits: 'For it',
	line: (claim: string, severity: string) => `${claim}, ${severity}`,
	withdrawn: (count: number) => plural(count, { one: '# withdrawn', other: '# withdrawn' }),
	repaired: (count: number) =>
		plural(count, {
			one: 'One more thing the model wanted to say is not supported by the photo and was left out.',
			other:
				'# more things the model wanted to say are not supported by the photo and were left out.',
		}),
	none: 'Nothing stands out, for or against.',
};
