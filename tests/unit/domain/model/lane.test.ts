import { expect, it } from 'vitest';
import { laneOf } from '../../../../src/domain/model/lane';
import { loupe } from '../../../../src/domain/model/models';
import { proxyAddress, serverCard } from '../../../../src/domain/model/server';

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

it('two models of one server share its slots', () => {
	const origin = 'http://127.0.0.1:8080';
	const found = { address: origin, origin, kind: 'llama.cpp', models: [] } as const;
	const [small, large] = ['small', 'large'].map((name) =>
		laneOf(serverCard(found, { name, slots: 4 })),
	);
	expect(small).toEqual({ key: origin, most: 4 });
	expect(large).toEqual(small);
});

it('asks no more at a time than a browser has lines for', () => {
	const most = (address: string, slots: number): number =>
		laneOf(serverCard({ address, origin: address, kind: 'vllm', models: [] }, { name: 'x', slots }))
			.most;
	expect(most('http://10.0.0.7:8000', 32)).toBe(6);
	expect(most('http://10.0.0.7:8000', 4)).toBe(4);
	expect(most('https://gpu.example', 32)).toBe(32);
	expect(most(proxyAddress, 32)).toBe(32);
});
