import { expect, it } from 'vitest';
import { loupe } from '../../../src/domain/model/models';
import { timeLeft } from '../../../src/state/time-left';
import { FixedCatalogue } from '../../support/fixed-catalogue';
import { options, queuedJob } from '../../support/samples';
import { serverCard } from '../../support/slot-server';

const pace: Readonly<Record<string, number>> = { loupe: 4000, server: 500, phi: 60_000 };
const phi = { ...loupe, id: 'phi' };
const parts = {
	models: new FixedCatalogue([loupe, phi, serverCard(8)]),
	jobs: { expectedMs: (id: string) => Promise.resolve(pace[id]) },
};
const waiting = (...models: readonly string[]) =>
	models.map((modelId, i) => queuedJob({ id: String(i), options: { ...options, modelId } }));

it('adds up what waits for the device, whichever model it is for', async () => {
	expect(await timeLeft(waiting('loupe', 'phi', 'loupe'), parts)).toBe(68_000);
});

it('takes the longest of what goes on side by side', async () => {
	expect(await timeLeft(waiting('loupe', 'server', 'server'), parts)).toBe(4000);
	expect(await timeLeft(waiting('loupe', ...Array<string>(20).fill('server')), parts)).toBe(10_000);
});

it('promises nothing for a model that has no history here', async () => {
	expect(await timeLeft(waiting('loupe', 'new'), parts)).toBeUndefined();
	expect(await timeLeft([], parts)).toBeUndefined();
});
