import type { LeftOut } from '../../../domain/photo/folder-rules.mjs';
import type { folders as English } from '../en/folders';
import { plural } from './plural';

const shown = 3;

/** "a.dng, b.dng, c.dng und 4 weitere" */
function listed(names: readonly string[]): string {
	const rest = names.length - shown;
	const first = names.slice(0, shown).join(', ');
	return rest > 0
		? `${first} und ${plural(rest, { one: '# weiteres', other: '# weitere' })}`
		: first;
}

function kindsOf({ hidden, sidecar, thumbnail, other, paired }: LeftOut): string {
	return [
		...(paired > 0
			? [
					plural(paired, {
						one: '# RAW-Datei neben ihrem JPEG',
						other: '# RAW-Dateien neben ihren JPEGs',
					}),
				]
			: []),
		...(hidden > 0 ? [plural(hidden, { one: '# versteckte', other: '# versteckte' })] : []),
		...(sidecar > 0 ? [plural(sidecar, { one: '# Begleitdatei', other: '# Begleitdateien' })] : []),
		...(thumbnail > 0
			? [plural(thumbnail, { one: '# Vorschaubild', other: '# Vorschaubilder' })]
			: []),
		...(other > 0 ? [plural(other, { one: '# kein Foto', other: '# keine Fotos' })] : []),
	].join(', ');
}

export const folders: typeof English = {
	none: 'Es wurde kein Foto gefunden.',
	queued: (count) => plural(count, { one: '# Foto eingereiht', other: '# Fotos eingereiht' }),
	leftOut: (left: LeftOut) => {
		const count = left.hidden + left.sidecar + left.thumbnail + left.other + left.paired;
		const files = plural(count, { one: '# Datei ausgelassen', other: '# Dateien ausgelassen' });
		return `${files} (${kindsOf(left)})`;
	},
	refused: (names) => `Dieser Browser kann ${listed(names)} nicht als Foto lesen.`,
	unopened: (names) => `${listed(names)}: nicht zu öffnen.`,
};
