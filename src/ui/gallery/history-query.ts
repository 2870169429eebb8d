/** Search and filters of the history as they stand in the address, and what they ask the store for. */
import { isAdvisorId } from '../../domain/advisor';
import { faultKinds } from '../../domain/claims/claim';
import { findingKinds } from '../../domain/critique/critique';
import { flags, ratings } from '../../domain/history/notes';
import type { HistorySort } from '../../domain/history/stack';
import { historySorts } from '../../domain/history/stack';
import type { HistoryFilter } from '../../state/app-state';

export const statuses = ['done', 'failed', 'cancelled', 'queued', 'running'] as const;

const names = [
	...(['text', 'status', 'advisor', 'finding', 'scoreFrom', 'scoreTo'] as const),
	...(['from', 'until', 'favourite', 'stars', 'flag'] as const),
	...(['sort', 'photo', 'fault'] as const),
] as const;
type Name = (typeof names)[number];

/** What the user has set; what is not set is absent. */
export type HistoryQuery = Readonly<Partial<Record<Name, string>>>;

/** behind "More filters" */
const more = names.filter((name) => !['text', 'advisor', 'sort', 'photo'].includes(name));

/** Leaves out what an address may hold that is none of these, and what is empty. */
export function readQuery(query: Readonly<Record<string, string>>): HistoryQuery {
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = Object.hasOwn(query, name) ? query[name] : undefined;
			return value === undefined || value === '' ? [] : [[name, value]];
		}),
	);
}

export function isNarrowed(query: HistoryQuery): boolean {
	return more.some((name) => query[name] !== undefined);
}

export function filterOf(query: HistoryQuery): HistoryFilter {
	const status = statuses.find((each) => each === query.status);
	const finding = findingKinds.find((each) => each === query.finding);
	const flag = flags.find((each) => each === query.flag);
	const minRating = ratings.find((each) => String(each) === query.stars);
	const fault = faultKinds.find((each) => each === query.fault);
	const { text, advisor = '', photo } = query;
	const minScore = numberOf(query.scoreFrom);
	const maxScore = numberOf(query.scoreTo);
	const since = midnight(query.from);
	const before = midnight(query.until, 1);
	return {
		...(text !== undefined && { text }),
		...(status && { status }),
		...(isAdvisorId(advisor) && { advisor }),
		...(finding && { finding }),
		...(minScore !== undefined && { minScore }),
		...(maxScore !== undefined && { maxScore }),
		...(since !== undefined && { since }),
		...(before !== undefined && { before }),
		...(query.favourite !== undefined && { favourite: true }),
		...(minRating !== undefined && { minRating }),
		...(flag && { flag }),
		...(photo !== undefined && { photo }),
		...(fault !== undefined && { fault }),
	};
}

export function sortOf({ sort }: HistoryQuery): HistorySort {
	return historySorts.find((each) => each === sort) ?? 'newest';
}

function numberOf(text: string | undefined): number | undefined {
	const value = text === undefined ? NaN : Number(text);
	return Number.isFinite(value) ? value : undefined;
}

/** Midnight here, `days` later; undefined while no whole date is written. */
function midnight(date = '', days = 0): number | undefined {
	const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
	const at = new Date(year, month - 1, day + days).getTime();
	return Number.isNaN(at) ? undefined : at;
}
