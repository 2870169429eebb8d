/** What the tiles of a photo say together: its sharpest parts, its middle, and what blurs it. */
import type { Blur } from '../domain/facts/measurements';
import type { Energy, TileSums } from './acuity';
import { detail, soft as smooth } from './acuity';

export const grid = { columns: 16, rows: 12 } as const;

/** how much fine detail must differ by direction, and how little of it there is along a smear */
const smear = { difference: 0.2, mostAlong: 0.3, leastGap: 0.06 } as const;
/** from here on a soft photo may be a smear that is not certain: then neither is told */
const doubtful = 0.1;
/** detail in the sharpest direction up to which a photo is soft throughout */
const soft = 0.22;
/** longer sides than this show a blur of a few pixels less and less: the limits fall with them */
const fullLimitSide = 1200;
/** of the energy in the strongest direction: below the first there is nothing but noise to judge by, … */
const [leastEnergy, weakEnergy] = [0.02, 0.1];
/** … and below the second, where it is finer than the sharpest edge can be */
const finest = 1 / 4;

export function summarise(
	tiles: readonly (number | null)[],
	blur: Blur | undefined,
): { best?: number; subject?: number; motionDegrees?: number } {
	const known = tiles.filter((tile) => tile !== null).sort((a, b) => b - a);
	const best = known[Math.floor(known.length / 20)];
	const middle = tiles.filter((tile, i): tile is number => {
		const column = i % grid.columns;
		const row = Math.floor(i / grid.columns);
		return tile !== null && column > 4 && column < 11 && row > 3 && row < 8;
	});
	const subject = middle.sort((a, b) => b - a)[Math.floor(middle.length / 4)];
	const degrees = blur?.degrees;
	return {
		...(best !== undefined && { best }),
		...(subject !== undefined && { subject }),
		...(degrees !== undefined && { motionDegrees: degrees }),
	};
}

/**
 * A smear takes fine detail away along its direction and leaves it across; a soft focus takes it in
 * all. So the share of fine energy is read in four directions, and the angle comes from how it turns.
 * Noise is taken off first: along a smear little else is left, and it would pass for the finest detail.
 */
export function blurOf(
	sums: readonly TileSums[],
	longSide: number,
	sigma: number,
): Blur | undefined {
	const visible = Math.min(1, fullLimitSide / longSide);
	const noise = sums.reduce((all, tile) => all + tile.noiseEnergy(sigma), 0);
	const total = (pick: (tile: TileSums) => Energy): Energy => {
		const [one, four] = sums.reduce(
			(all, tile) => [all[0] + pick(tile).one, all[1] + pick(tile).four],
			[-noise, -noise],
		);
		return { one: Math.max(0, one), four: Math.max(0, four) };
	};
	const energies = [
		total((tile) => tile.right),
		total((tile) => tile.fall),
		total((tile) => tile.down),
		total((tile) => tile.rise),
	] as const;
	const strongest = Math.max(...energies.map(({ four }) => four));
	if (strongest === 0) return undefined;
	const shareOf = ({ one, four }: Energy): number => {
		const [share, part] = [one / four, four / strongest];
		if (part < leastEnergy || (part < weakEnergy && share > finest)) return smooth;
		return Math.max(smooth, share);
	};
	const [level, fall, upright, rise] = [
		shareOf(energies[0]),
		shareOf(energies[1]),
		shareOf(energies[2]),
		shareOf(energies[3]),
	];
	const turn = (along: number, across: number): number => (across - along) / (across + along);
	const [x, y] = [turn(level, upright), turn(fall, rise)];
	const difference = Math.hypot(x, y);
	const details = [level, fall, upright, rise].map((share) => detail(share, 1));
	const [least, most] = [Math.min(...details), Math.max(...details)];
	if (
		difference >= smear.difference &&
		least <= smear.mostAlong * visible &&
		most - least >= smear.leastGap
	) {
		const degrees = ((Math.atan2(y, x) * 90) / Math.PI + 180) % 180;
		return { kind: 'motion', degrees, detail: least };
	}
	const isEven =
		difference < doubtful && energies.every(({ four }) => four >= weakEnergy * strongest);
	if (isEven && most <= soft * visible) return { kind: 'soft', detail: most };
	return { kind: 'none', detail: least };
}
