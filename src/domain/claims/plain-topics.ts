/**
 * What a critique begins with where no claim stands: something measured, in the order in which each
 * advisor looks. Tones are known of every photo.
 */
import type { AdvisorId } from '../advisor';

export const plainKinds = ['sound', 'tones', 'place', 'colour', 'camera'] as const;
export type PlainTopic = (typeof plainKinds)[number];

export const plainTopics: Readonly<Record<AdvisorId, readonly PlainTopic[]>> = {
	ansel: ['place', 'sound', 'tones'],
	watkins: ['place', 'sound', 'tones'],
	weston: ['place', 'sound', 'tones'],
	cunningham: ['camera', 'place', 'sound', 'tones'],
	gilpin: ['camera', 'place', 'sound', 'tones'],
	okeeffe: ['colour', 'place', 'sound', 'tones'],
	mondrian: ['colour', 'place', 'sound', 'tones'],
	vangogh: ['colour', 'place', 'sound', 'tones'],
	gehry: ['place', 'camera', 'sound', 'tones'],
};
