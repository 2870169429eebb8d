/** The queue and its batches. */
export const queue = {
	title: 'Queue',
	pause: 'Pause',
	resume: 'Resume',
	next: 'Next',
	first: 'next in line',
	tell: 'Tell me when it is done',
	told: 'A notification will tell when it is done.',
	untold: 'This browser does not allow notifications here.',
	cancel: 'Cancel',
	cancelling: 'cancelling…',
	cancelAll: 'Cancel all',
	goOn: 'Go on',
	cancelAllQuestion: 'Cancel everything that runs or waits? The photos and what is finished stay.',
	retryFailed: 'Run all failed again',
	paused: 'Paused: what runs is finished, nothing new begins.',
	nothing: 'Nothing waits.',
	toGo: (count: number, time: string | undefined) =>
		time === undefined
			? `${String(count)} to go; how long is not known before the first one is through.`
			: `${String(count)} to go, about ${time} at the pace of the latest ones.`,
	atOnce: (count: number) => `${String(count)} at once.`,
	otherTab: 'Another tab does the work.',
	waitsFor: {
		model: 'waits for its model',
		server: 'waits for its server',
		machine: 'waits for this device',
	},
	batch: 'Batch',
	thisBatch: (count: number) => `This batch of ${String(count)}`,
	batchList: 'This batch',
	takeAway: 'Take this batch away: pages, data, XMP, contact sheet, table',
	finished: 'Finished',
	counts: (done: number, other: number, left: number) =>
		`${String(done)} done, ${String(other)} failed or cancelled, ${String(left)} left`,
	alsoWaiting: 'Also waiting',
	inOrder: 'In order',
	waitingList: 'Waiting',
};
