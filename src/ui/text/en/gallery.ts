/** The history: its list, its filters, and ways to delete. */
import type { EndedCount } from '../../../state/queue-state';
import { formatList, formatNumber } from '../formats';
import { plural } from './plural';

/** "3 critiques, 1 answer and 2 photos that nothing else needs" */
function everything({ critiques, answers, photos }: EndedCount): string {
	const parts = [
		critiques > 0 && plural(critiques, { one: '# critique', other: '# critiques' }),
		answers > 0 && plural(answers, { one: '# answer', other: '# answers' }),
		photos > 0 &&
			plural(photos, {
				one: '# photo that nothing else needs',
				other: '# photos that nothing else needs',
			}),
	];
	return formatList(parts.filter((part) => part !== false));
}

const isNothing = ({ critiques, answers }: EndedCount): boolean => critiques + answers === 0;

export const gallery = {
	title: 'History',
	list: 'Photos',
	recurs: 'Recurring faults',
	keys: 'Keys',
	favourite: 'favourite',
	critiques: (count: number) => plural(count, { one: '# critique', other: '# critiques' }),
	select: (name: string) => `Select ${name}`,
	/** over the critiques of one photo, each shown by itself */
	ofPhoto: 'The critiques of one photo.',
	allPhotos: 'All photos',
	selection: {
		title: 'Selected photos',
		count: (photos: number, critiques: number) =>
			`${plural(photos, { one: '# photo', other: '# photos' })} selected${critiques > photos ? `, ${formatNumber(critiques)} critiques` : ''}`,
		tag: 'Tags',
		addTag: 'Add tag',
		again: 'Run again',
		remove: 'Delete',
		all: (count: number) => `Select all ${formatNumber(count)}`,
		clear: 'Clear selection',
		takeAway: 'Export',
		rate: 'Rate',
		skipped: (count: number) =>
			plural(count, {
				one: '# photo has no finished critique yet, so it cannot be rated or tagged.',
				other: '# photos have no finished critique yet, so they cannot be rated or tagged.',
			}),
	},
	sort: {
		label: 'Sort by',
		by: {
			newest: 'newest first',
			oldest: 'oldest first',
			score: 'best score first',
			lowest: 'lowest score first',
			stars: 'most stars first',
			name: 'name',
			advisor: 'advisor',
		},
	},
	shown: (count: number, total: number) => `${formatNumber(count)} of ${formatNumber(total)}`,
	empty: {
		before: 'Nothing here yet.',
		link: 'Drop a photo',
		after: ', and its critique stays in this browser.',
	},
	filters: {
		searchLabel: 'Search names, scenes, findings, advisors, cameras, tags, notes',
		search: 'Search',
		advisor: 'Advisor',
		allAdvisors: 'all advisors',
		more: 'More filters',
		status: 'Status',
		allStatuses: 'all',
		statuses: {
			done: 'done',
			failed: 'failed',
			cancelled: 'cancelled',
			queued: 'queued',
			running: 'running',
		},
		finding: 'Finding',
		anyFinding: 'any',
		scoreFrom: 'Score from',
		scoreTo: 'Score to',
		from: 'From',
		until: 'To',
		favourites: 'Favourites only',
		fault: 'Fault',
		anyFault: 'any',
		stars: 'Stars, at least',
		anyStars: 'any',
		flag: 'Flag',
		anyFlag: 'any',
	},
	deletes: {
		menu: 'Delete…',
		cancelled: 'Delete cancelled ones…',
		finished: 'Delete finished critiques…',
		all: 'Delete all…',
		allQuestion:
			'Delete every photo, critique and answer from this browser, including what is waiting or running?',
		finishedQuestion: (count: EndedCount) =>
			isNothing(count)
				? 'Nothing has finished yet, so there is nothing to delete.'
				: `Delete ${everything(count)}? This includes failed and cancelled ones, with their notes and logs. What is waiting or running stays.`,
		cancelledQuestion: (count: EndedCount) =>
			isNothing(count)
				? 'Nothing here was cancelled.'
				: `Delete what was cancelled: ${everything(count)}? Finished critiques stay.`,
	},
};
