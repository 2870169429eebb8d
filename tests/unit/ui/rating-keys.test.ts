import { describe, expect, it } from 'vitest';
import { noteOfKey } from '../../../src/ui/rating/rating-keys';

describe('keys that rate', () => {
	it('are 0 to 5, P, X and U, whatever their case, and no others', () => {
		expect(['0', '3', '5'].map(noteOfKey)).toEqual([{ rating: 0 }, { rating: 3 }, { rating: 5 }]);
		expect(['p', 'X', 'u'].map(noteOfKey)).toEqual([
			{ flag: 'picked' },
			{ flag: 'rejected' },
			{ flag: 'none' },
		]);
		expect(['6', '-1', ' ', 'Enter', '', 'pp'].map(noteOfKey)).toEqual(Array(6).fill(undefined));
	});
});
