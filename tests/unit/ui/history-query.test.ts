import { expect, it } from 'vitest';
import { filterOf, isNarrowed, readQuery } from '../../../src/ui/gallery/history-query';

it('takes from an address what it knows, and asks the store for it', () => {
	const query = readQuery({
		text: 'fog',
		advisor: 'ansel',
		status: 'done',
		finding: 'tilted',
		scoreFrom: '5.5',
		scoreTo: '',
		from: '2026-11-01',
		until: '2026-11-01',
		favourite: '1',
		foreign: 'x',
	});
	expect(query).not.toHaveProperty('foreign');
	expect(isNarrowed(query)).toBe(true);
	expect(filterOf(query)).toEqual({
		text: 'fog',
		advisor: 'ansel',
		status: 'done',
		finding: 'tilted',
		minScore: 5.5,
		since: new Date(2026, 10, 1).getTime(),
		before: new Date(2026, 10, 2).getTime(),
		favourite: true,
	});
});

it('shows everything for an address that asks for nothing it knows', () => {
	const query = readQuery({ advisor: 'nobody', status: 'lost', from: '2026-', scoreFrom: 'x' });
	expect(filterOf(query)).toEqual({});
	expect(isNarrowed(readQuery({ text: 'fog', advisor: 'ansel' }))).toBe(false);
});
