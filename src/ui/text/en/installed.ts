/** The app as an app: the offer to install it, and photos that other apps share. */
import { plural } from './plural';

export const installed = {
	offer: {
		title: 'Keep Mondrian as an app',
		about:
			'It opens in a window of its own, also without a connection, and takes photos from the share menu and from “Open with”, where the system offers them.',
		byHand:
			'On an iPhone or iPad: Share, then Add to Home Screen. On a Mac: File, then Add to Dock.',
		install: 'Install',
		never: 'Do not ask again',
	},
	handed: {
		about: (count: number) =>
			plural(count, {
				one: '# photo was sent to Mondrian from outside this page.',
				other: '# photos were sent to Mondrian from outside this page.',
			}),
		take: 'Critique',
		drop: 'Discard',
	},
	shareFailed:
		'The shared photos could not be kept: this browser’s storage is full or blocked. Make room, then share them again.',
};
