/**
 * What a critique begins with where no claim stands: something measured, in the order in which each
 * advisor looks. Tones are known of every photo.
 */
import type { AdvisorId } from '../advisor';
import type { Facts, FactValues } from '../facts/facts';
import { areLeaves } from '../facts/facts';
import { sureValue } from './known';

export const plainKinds = ['tones', 'place', 'colour', 'camera', 'calm', 'texture'] as const;
export type PlainTopic = (typeof plainKinds)[number];

export const plainTopics: Readonly<Record<AdvisorId, readonly PlainTopic[]>> = {
	ansel: ['place', 'calm', 'texture', 'colour', 'tones'],
	watkins: ['texture', 'calm', 'place', 'colour', 'tones'],
	weston: ['calm', 'texture', 'place', 'colour', 'tones'],
	cunningham: ['camera', 'texture', 'calm', 'place', 'colour', 'tones'],
	gilpin: ['camera', 'colour', 'calm', 'place', 'texture', 'tones'],
	okeeffe: ['colour', 'calm', 'texture', 'place', 'tones'],
	mondrian: ['colour', 'calm', 'place', 'texture', 'tones'],
	vangogh: ['colour', 'place', 'calm', 'texture', 'tones'],
	gehry: ['calm', 'texture', 'place', 'colour', 'camera', 'tones'],
};

/** of the frame in the first of two hues, and of the strong chroma in both */
const [leastFirst, mostOfVivid] = [0.06, 0.75];

/** Two hues that have most of what is strong in colour; undefined where others have as much. */
export function mainHues(facts: Facts): FactValues['hues'] | undefined {
	const [hues, vivid] = [sureValue(facts, 'hues'), sureValue(facts, 'vivid')];
	if (hues === undefined || vivid === undefined || facts.monochrome) return undefined;
	if (areLeaves(hues)) return undefined;
	const both = hues.first.share + hues.second.share;
	return hues.first.share >= leastFirst && both >= mostOfVivid * vivid ? hues : undefined;
}
