/** What the tiles of a photo say together: its sharpest parts, its middle, and what blurs it. */
import type { Blur } from '../domain/facts/measurements';
import type { Energy, TileSums } from './acuity';
import { detail } from './acuity';

export const grid = { columns: 16, rows: 12 } as const;

/** how much fine detail must differ by direction, and how little of it there is along a smear */
const smear = { difference: 0.2, mostAlong: 0.3, leastGap: 0.06 } as const;
/** detail in the sharpest direction up to which a photo is soft throughout */
const soft = 0.22;
/** longer sides than this show a blur of a few pixels less and less: the limits fall with them */
const fullLimitSide = 1200;

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
 */
export function blurOf(sums: readonly TileSums[], longSide: number): Blur | undefined {
	const visible = Math.min(1, fullLimitSide / longSide);
	const total = (pick: (tile: TileSums) => Energy): Energy =>
		sums.reduce(
			(all, tile) => ({ one: all.one + pick(tile).one, four: all.four + pick(tile).four }),
			{ one: 0, four: 0 },
		);
	const energies = [
		total((tile) => tile.right),
		total((tile) => tile.fall),
		total((tile) => tile.down),
		total((tile) => tile.rise),
	];
	if (energies.some(({ four }) => four === 0)) return undefined;
	const [level, fall, upright, rise] = energies.map(({ one, four }) => one / four);
	if (level === undefined || fall === undefined || upright === undefined || rise === undefined) {
		return undefined;
	}
	const turn = (along: number, across: number): number =>
		along + across === 0 ? 0 : (across - along) / (across + along);
	const [x, y] = [turn(level, upright), turn(fall, rise)];
	const difference = Math.hypot(x, y);
	const details = energies.map(({ one, four }) => detail(one, four));
	const [least, most] = [Math.min(...details), Math.max(...details)];
	if (
		difference >= smear.difference &&
		least <= smear.mostAlong * visible &&
		most - least >= smear.leastGap
	) {
		const degrees = ((Math.atan2(y, x) * 90) / Math.PI + 180) % 180;
		return { kind: 'motion', degrees, detail: least };
	}
	return { kind: most <= soft * visible ? 'soft' : 'none', detail: most };
}
