/** What stands beneath whichever screen while the storage is full or the queue waits. */
export const foot = {
	storage: {
		kept: 'What is done is kept in this tab and tried again every ten seconds: do not close it. Make room:',
		deleteOld: 'delete old critiques',
		orFree: 'or free some disk space.',
	},
	paused: {
		waits: 'The queue waits.',
		byItself: 'It goes on by itself when the cause is gone.',
		tryNow: 'Try now',
	},
};
