/**
 * What a critique begins with where no claim stands: a figure that was measured, in the order in which
 * each advisor looks. Tones are known of every photo.
 */
import type { AdvisorId } from '../advisor';

export const plainKinds = ['tones', 'middle', 'colour', 'format', 'edges', 'camera'] as const;
export type PlainTopic = (typeof plainKinds)[number];

export const plainTopics: Readonly<Record<AdvisorId, readonly PlainTopic[]>> = {
	ansel: ['tones'],
	watkins: ['format', 'tones'],
	weston: ['edges', 'tones'],
	cunningham: ['middle', 'tones'],
	gilpin: ['camera', 'edges', 'tones'],
	okeeffe: ['colour', 'tones'],
	mondrian: ['format', 'colour', 'tones'],
	vangogh: ['colour', 'middle', 'tones'],
	gehry: ['camera', 'middle', 'tones'],
};
