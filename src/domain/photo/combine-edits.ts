import type { Edit } from '../claims/claim';
import type { Region } from './region';

/** of the frame: two crops that share less are not meant together */
const leastShared = 0.1;

/** Several edits as one: amounts add up, crops and end points are narrowed, of gradients the last one counts. */
export function combineEdits(edits: readonly Edit[]): Edit {
	const given = <N extends keyof Edit>(name: N): NonNullable<Edit[N]>[] =>
		edits.flatMap((edit) => edit[name] ?? []);
	const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
	const balances = given('whiteBalance');
	const made = {
		exposureEv: sum(given('exposureEv')),
		rotateDegrees: sum(given('rotateDegrees')),
		black: Math.max(0, ...given('black')),
		white: Math.min(1, ...given('white')),
	};
	const crop = given('crop').reduce<Region | undefined>(
		(before, next) => (before && shared(before, next) ? shared(before, next) : next),
		undefined,
	);
	const gradient = given('gradient').at(-1);
	return {
		...(made.exposureEv !== 0 && { exposureEv: made.exposureEv }),
		...(made.rotateDegrees !== 0 && { rotateDegrees: made.rotateDegrees }),
		...(crop && { crop }),
		...(balances.length > 0 && {
			whiteBalance: { a: sum(balances.map(({ a }) => a)), b: sum(balances.map(({ b }) => b)) },
		}),
		...(gradient && { gradient }),
		...(made.black > 0 && { black: made.black }),
		...(made.white < 1 && { white: made.white }),
	};
}

/** What two parts have in common, where that is something to look at. */
function shared(one: Region, other: Region): Region | undefined {
	const x = Math.max(one.x, other.x);
	const y = Math.max(one.y, other.y);
	const width = Math.min(one.x + one.width, other.x + other.width) - x;
	const height = Math.min(one.y + one.height, other.y + other.height) - y;
	if (width <= 0 || height <= 0 || width * height < leastShared) return undefined;
	return { x, y, width, height };
}
