/** Words for what a folder held. */
import type { LeftOut } from '../../../domain/photo/folder-rules.mjs';
import { plural } from './plural';

const shown = 3;

/** "a.dng, b.dng, c.dng and 4 more" */
function listed(names: readonly string[]): string {
	const rest = names.length - shown;
	const first = names.slice(0, shown).join(', ');
	return rest > 0 ? `${first} and ${plural(rest, { other: '# more' })}` : first;
}

function kindsOf({ hidden, sidecar, thumbnail, other, paired }: LeftOut): string {
	return [
		...(paired > 0
			? [
					plural(paired, {
						one: '# raw file beside its JPEG',
						other: '# raw files beside their JPEGs',
					}),
				]
			: []),
		...(hidden > 0 ? [plural(hidden, { other: '# hidden' })] : []),
		...(sidecar > 0 ? [plural(sidecar, { one: '# sidecar', other: '# sidecars' })] : []),
		...(thumbnail > 0 ? [plural(thumbnail, { one: '# thumbnail', other: '# thumbnails' })] : []),
		...(other > 0 ? [plural(other, { one: '# not a photo', other: '# not photos' })] : []),
	].join(', ');
}

export const folders = {
	none: 'No photo was found.',
	queued: (count: number) => plural(count, { one: '# photo queued', other: '# photos queued' }),
	leftOut: (left: LeftOut) => {
		const count = left.hidden + left.sidecar + left.thumbnail + left.other + left.paired;
		const files = plural(count, { one: '# file left out', other: '# files left out' });
		return `${files} (${kindsOf(left)})`;
	},
	refused: (names: readonly string[]) => `This browser cannot read ${listed(names)} as a photo.`,
	unopened: (names: readonly string[]) => `${listed(names)} could not be opened.`,
};
