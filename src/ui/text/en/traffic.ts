/** What left the page, and how that is known. */
import type { DestinationKind } from '../../../domain/traffic/tally';
import { plural } from './plural';

const kinds: Record<DestinationKind, string> = {
	own: 'The app’s own address: its files, and the models that ship with it.',
	hub: 'Where models that do not ship with the app are fetched from.',
	proxy: 'A model server that the app’s own address leads to.',
	server_here: 'A model server on this machine.',
	server: 'A model server that you added, on another machine.',
	other: 'An address that Mondrian does not know.',
};

export const traffic = {
	settings: 'Settings',
	title: 'What left this page',
	nothing: (clock: string) =>
		`Since this page was opened at ${clock}, no request has gone to any address but the app’s own, and nothing was sent to that: 0 bytes.`,
	ownOnly: (clock: string, sent: string) =>
		`Since this page was opened at ${clock}, no request has gone to any address but the app’s own, to which ${sent} were sent.`,
	/** @param sent undefined: nobody saw how much */
	went: (clock: string, addresses: number, sent: string | undefined) =>
		`Since this page was opened at ${clock}, requests have gone to ${plural(addresses, { one: 'one other address', other: '# other addresses' })}: ${sent === undefined ? 'how much was sent is not known' : `${sent} sent`}.`,
	watched: {
		always:
			'The service worker has seen every request of the page and its workers since then, and how much was sent.',
		since: (clock: string) =>
			`The service worker has watched since ${clock}. What was asked for before is known from the browser’s own list, which does not tell how much was sent.`,
		never:
			'No service worker watches this page. Requests are known from the browser’s own list, which does not tell how much was sent.',
	},
	allTabs: 'All open tabs of Mondrian are counted together.',
	each: 'Each critique says where its photo went.',
	where: 'Where requests went',
	none: 'Nowhere yet: all came from what is kept here.',
	kinds,
	sincePage: (clock: string) => `Since ${clock}`,
	sinceVisit: (clock: string) => `With reloads, since ${clock}`,
	requests: (count: number) => plural(count, { one: '# request', other: '# requests' }),
	sent: (bytes: string) => `${bytes} sent`,
	sentAtLeast: (bytes: string, count: number) =>
		`${bytes} sent, and what nobody saw with ${plural(count, { one: 'one of them', other: '# of them' })}`,
	receivedUnknown: 'answers whose size is not known',
	received: (bytes: string) => `${bytes} received`,
	receivedAtLeast: (bytes: string, count: number) =>
		`${bytes} received, and ${plural(count, { one: 'one answer', other: '# answers' })} whose size is not known`,
	refused: {
		title: 'Blocked by the policy',
		about: 'Not sent: the browser refused.',
		to: (origin: string, count: number) =>
			`${origin}: ${plural(count, { one: '# request', other: '# requests' })}`,
		probe:
			'The device check asks for this address, which nobody has, to see whether the policy works.',
	},
	unseen: {
		title: 'What cannot be seen from here',
		points: [
			'The lines around what is sent: address and headers, some hundred bytes a request.',
			'How large an answer is, where the other address keeps that to itself.',
			'What the browser asks by itself: for this page as it opens, for a newer version, for the name of a host, and whether a server lets this page in.',
			'In Safari, what the policy refused to workers.',
			'What extensions, the browser and the system send, and what a model server does with what it is sent.',
		],
	},
};
