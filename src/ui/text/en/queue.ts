/** The queue and its batches. */
import { formatNumber } from '../formats';

export const queue = {
	title: 'Queue',
	pause: 'Pause',
	resume: 'Resume',
	next: 'Next',
	first: 'next in line',
	tell: 'Tell me when it is done',
	told: 'A notification will tell you when it is done.',
	untold: 'This browser does not allow notifications here.',
	cancel: 'Cancel',
	cancelling: 'cancelling…',
	cancelAll: 'Cancel all',
	goBack: 'Go back',
	cancelAllQuestion:
		'Cancel everything that is running or waiting? Photos and finished critiques stay.',
	retryFailed: 'Run all failed again',
	paused: 'Paused. The current photo will finish; no new one starts.',
	nothing: 'Nothing is waiting.',
	toGo: (count: number, time: string | undefined) =>
		time === undefined
			? `${formatNumber(count)} left. How long it takes is known after the first one.`
			: `${formatNumber(count)} left, about ${time}.`,
	atOnce: (count: number) => `${formatNumber(count)} at a time.`,
	otherTab: 'Another tab is doing the work.',
	waitsFor: {
		model: 'waiting for its model',
		server: 'waiting for its server',
		machine: 'waiting for this device',
	},
	batch: 'Batch',
	thisBatch: (count: number) => `This batch of ${formatNumber(count)}`,
	batchList: 'This batch',
	takeAway: 'Export this batch: pages, data, XMP, contact sheet, table',
	finished: 'Finished',
	counts: (done: number, other: number, left: number) =>
		`${formatNumber(done)} done, ${formatNumber(other)} failed or cancelled, ${formatNumber(left)} left`,
	alsoWaiting: 'Also waiting',
	inOrder: 'In order',
	waitingList: 'Waiting',
};
