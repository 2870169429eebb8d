import { text } from '../text';

/** What an edited version of a photo is called: "bird.jpg" → "bird, edited.jpg", then "bird, edited 2.jpg". */
export function versionName(photo: string): string {
	const { versionEnd, versionName: named } = text.critique.tried;
	const stem = photo.replace(/\.[^.\s]{1,10}$/u, '');
	const before = versionEnd.exec(stem);
	if (before === null) return named(stem, 1);
	return named(stem.slice(0, before.index), Number(before.groups?.count ?? 1) + 1);
}
