import { formatNumber } from '../formats';

/** What stands beneath whichever screen while the storage is full or the queue waits. */
export const foot = {
	storage: {
		kept: 'What is done is kept in this tab and tried again every ten seconds: do not close it. Make room:',
		deleteOld: 'delete old critiques',
		orFree: 'or free some disk space.',
	},
	/** the end of a batch, to whoever is elsewhere */
	ended: {
		title: (count: number) => `${String(count)} done · Mondrian`,
		body: 'Nothing is left in the queue.',
	},
	paused: {
		waits: 'The queue waits.',
		/** @param whose name of a model, or address of a server */
		some: (count: number, whose: string) =>
			`${formatNumber(count)} for ${whose} ${count === 1 ? 'waits' : 'wait'}.`,
		others: 'What is for other models goes on.',
		byItself: 'It goes on by itself when the cause is gone.',
		tryNow: 'Try now',
	},
};
