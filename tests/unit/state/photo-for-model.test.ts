import { expect, it } from 'vitest';
import type { Measurements, Palette } from '../../../src/domain/facts/measurements';
import { loupe } from '../../../src/domain/model/models';
import type { PhotoStore } from '../../../src/ports';
import { photoForModel } from '../../../src/state/photo-for-model';
import { Stopwatch } from '../../../src/state/stopwatch';
import { FakeClock } from '../../support/fake-clock';
import { preparer } from '../../support/origin';
import { measurements } from '../../support/samples';

const palette: Palette = {
	vivid: 0.1,
	hues: [0, 0, 0, 0.1, 0, 0, 0, 0],
	warmth: { left: 0, right: 0, top: 0, bottom: 0 },
	chroma: { p50: 10, p90: 30, p99: 50 },
	spread: 5,
};

/** A photo of which so much is kept. */
async function measured(kept: Measurements | undefined, found: Measurements | undefined) {
	const saved: Measurements[] = [];
	const file = new Blob(['x']);
	const photos = {
		original: () => Promise.resolve({ file, name: 'a.jpg' }),
		modelImage: () => Promise.resolve(file),
		measurements: () => Promise.resolve(kept),
		saveMeasurements: (_id: string, each: Measurements) => Promise.resolve(saved.push(each)),
	} as unknown as PhotoStore;
	const watch = new Stopwatch(new FakeClock(), 0);
	const { measuring } = await photoForModel(
		{ id: 'photo-1', region: undefined },
		loupe,
		watch,
		new AbortController().signal,
		{ photos, preparer, measurer: { measure: () => Promise.resolve(found) } },
	);
	return { told: await measuring, saved, timed: watch.times.measureMs !== undefined };
}

const now = measurements({ palette });
const earlier = measurements();

it('measures a photo once', async () => {
	expect(await measured(undefined, now)).toEqual({ told: now, saved: [now], timed: true });
	expect(await measured(now, undefined)).toEqual({ told: now, saved: [], timed: false });
});

it('measures anew what an earlier version measured, and takes its word where that fails', async () => {
	expect(await measured(earlier, now)).toEqual({ told: now, saved: [now], timed: true });
	expect((await measured(earlier, undefined)).told).toBe(earlier);
});
