import type { Claim } from '../claims/claim';

/** "Measured: burnt_areas top, level." What Loupe is told of a photo besides its picture. */
export function measuredLine(claims: readonly Claim[]): string {
	const each = claims.map(({ kind, where }) =>
		where === 'whole frame' ? kind : `${kind} ${where}`,
	);
	return `Measured: ${each.length === 0 ? 'nothing' : each.join(', ')}.`;
}
