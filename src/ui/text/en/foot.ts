import { plural } from './plural';

/** What stands beneath whichever screen while the storage is full or the queue waits. */
export const foot = {
	storage: {
		kept: 'Finished work is kept in this tab, and saving is tried again every ten seconds. Do not close the tab. To make room:',
		deleteOld: 'delete old critiques',
		orFree: 'or free some disk space.',
	},
	/** the end of a batch, to whoever is elsewhere */
	ended: {
		title: (count: number) => `${String(count)} done · Mondrian`,
		body: 'Nothing is left in the queue.',
	},
	paused: {
		waits: 'The queue is waiting.',
		/** @param whose name of a model, or address of a server */
		some: (count: number, whose: string) =>
			`${plural(count, { one: '# is', other: '# are' })} waiting for ${whose}.`,
		others: 'Work for other models continues.',
		byItself: 'It continues by itself once the cause is gone.',
		tryNow: 'Try now',
	},
};
