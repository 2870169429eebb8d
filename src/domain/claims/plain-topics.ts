/**
 * What a critique begins with where no claim stands: something measured, in the order in which each
 * advisor looks. Tones are known of every photo.
 */
import type { AdvisorId } from '../advisor';

export const plainKinds = ['tones', 'place', 'colour', 'camera'] as const;
export type PlainTopic = (typeof plainKinds)[number];

export const plainTopics: Readonly<Record<AdvisorId, readonly PlainTopic[]>> = {
	ansel: ['place', 'tones'],
	watkins: ['place', 'tones'],
	weston: ['place', 'tones'],
	cunningham: ['camera', 'place', 'tones'],
	gilpin: ['camera', 'place', 'tones'],
	okeeffe: ['colour', 'place', 'tones'],
	mondrian: ['colour', 'place', 'tones'],
	vangogh: ['colour', 'place', 'tones'],
	gehry: ['place', 'camera', 'tones'],
};
