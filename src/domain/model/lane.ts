import type { ModelCard } from './model';

/** Where answers are made: jobs of one lane wait for each other, those of another do not. */
export interface Lane {
	readonly key: string;
	/** requests that it may have at a time; at least 1 */
	readonly most: number;
}

/** Memory and GPU of this device serve one model at a time, whichever engine runs it. */
const device: Lane = { key: 'device', most: 1 };

/**
 * Browsers open six lines to an address of plain http (seen in Chromium), and a request beyond them
 * waits where nobody sees it, until it counts as silent. The proxy of `npm start` needs one for all.
 */
const httpLines = 6;

function linesTo(address: string | undefined): number {
	return address?.startsWith('http:') ? httpLines : Infinity;
}

type Placed = Pick<ModelCard, 'id' | 'engine' | 'concurrency' | 'server'>;

/** A model that is not known fails by itself, in its turn on the device. */
export function laneOf(model: Placed | undefined): Lane {
	if (model?.engine !== 'server') return device;
	const { id, concurrency = 1, server } = model;
	const most = Math.max(1, Math.min(Math.floor(concurrency), linesTo(server?.address)));
	// Two models of one server share its slots.
	return { key: server?.origin ?? id, most };
}
