/**
 * What a critique begins with where no claim stands: something measured, in the order in which each
 * advisor looks. Tones are known of every photo.
 */
import type { AdvisorId } from '../advisor';

export const plainKinds = ['tones', 'middle', 'place', 'colour', 'camera'] as const;
export type PlainTopic = (typeof plainKinds)[number];

export const plainTopics: Readonly<Record<AdvisorId, readonly PlainTopic[]>> = {
	ansel: ['tones'],
	watkins: ['place', 'tones'],
	weston: ['place', 'middle', 'tones'],
	cunningham: ['middle', 'tones'],
	gilpin: ['camera', 'place', 'tones'],
	okeeffe: ['colour', 'tones'],
	mondrian: ['colour', 'place', 'tones'],
	vangogh: ['colour', 'middle', 'tones'],
	gehry: ['place', 'camera', 'middle', 'tones'],
};
