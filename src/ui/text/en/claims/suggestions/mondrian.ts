import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { percent } from '../say';
import { suggest } from './tie';

export const mondrian: SuggestionsOf<'mondrian'> = {
	square: suggest(
		({ m }) => `Cut ${m.the} to a square and weigh the parts again`,
		({ num }) =>
			`At ${formatNumber(num('aspect'), 2)} to 1 the width decides; in a square only the parts do.`,
	),
	under_cloud: suggest(
		() => 'Take it under cloud, as planes without shadows',
		({ num }) => `Shadows go down to ${percent(num('darkest'))} and draw lines that nobody built.`,
	),
};
