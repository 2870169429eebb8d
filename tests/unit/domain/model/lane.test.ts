import { expect, it } from 'vitest';
import { laneOf } from '../../../../src/domain/model/lane';
import { loupe } from '../../../../src/domain/model/models';

it('whatever runs on this device waits for what runs on it already', () => {
	const phi = { id: 'phi', engine: 'web-llm' } as const;
	const own = { id: 'own', engine: 'browser', concurrency: 8 } as const;
	expect(laneOf(phi)).toEqual(laneOf(loupe));
	expect(laneOf(own)).toEqual({ key: laneOf(loupe).key, most: 1 });
	expect(laneOf(undefined)).toEqual(laneOf(loupe));
});

it('a server has as many at a time as its owner says, and at least one', () => {
	const server = { id: 'big', engine: 'server' } as const;
	expect(laneOf({ ...server, concurrency: 32 })).toEqual({ key: 'big', most: 32 });
	expect(laneOf(server).most).toBe(1);
	expect(laneOf({ ...server, concurrency: 0 }).most).toBe(1);
});
