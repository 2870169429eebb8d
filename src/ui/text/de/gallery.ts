import type { EndedCount } from '../../../state/queue-state';
import type { gallery as English } from '../en/gallery';
import { formatList, formatNumber } from '../formats';
import { plural } from './plural';

/** "3 Kritiken, 1 Antwort und 2 Fotos, die sonst nichts braucht" */
function everything({ critiques, answers, photos }: EndedCount): string {
	const parts = [
		critiques > 0 && plural(critiques, { one: '# Kritik', other: '# Kritiken' }),
		answers > 0 && plural(answers, { one: '# Antwort', other: '# Antworten' }),
		photos > 0 &&
			plural(photos, {
				one: '# Foto, das sonst nichts braucht',
				other: '# Fotos, die sonst nichts braucht',
			}),
	];
	return formatList(parts.filter((part) => part !== false));
}

const isNothing = ({ critiques, answers }: EndedCount): boolean => critiques + answers === 0;

export const gallery: typeof English = {
	title: 'Verlauf',
	list: 'Fotos',
	keys: 'Tasten',
	recurs: 'Wiederkehrende Fehler',
	favourite: 'Favorit',
	critiques: (count) => plural(count, { one: '# Kritik', other: '# Kritiken' }),
	select: (name) => `${name} auswählen`,
	ofPhoto: 'Die Kritiken eines Fotos.',
	allPhotos: 'Alle Fotos',
	selection: {
		title: 'Ausgewählte Fotos',
		count: (photos, critiques) =>
			`${plural(photos, { one: '# Foto', other: '# Fotos' })} ausgewählt${critiques > photos ? `, ${formatNumber(critiques)} Kritiken` : ''}`,
		// Breaks where the bar is narrow.
		tag: 'Schlag\u00adwörter',
		addTag: 'Schlagwort hinzufügen',
		again: 'Noch einmal',
		remove: 'Löschen',
		all: (count) => `Alle ${formatNumber(count)} auswählen`,
		clear: 'Auswahl aufheben',
		takeAway: 'Export',
		rate: 'Bewerten',
		skipped: (count) =>
			plural(count, {
				one: '# Foto hat keine beendete Kritik und kann noch nicht bewertet werden.',
				other: '# Fotos haben keine beendete Kritik und können noch nicht bewertet werden.',
			}),
	},
	sort: {
		label: 'Sortieren nach',
		by: {
			newest: 'neueste zuerst',
			oldest: 'älteste zuerst',
			score: 'höchste Punktzahl zuerst',
			lowest: 'niedrigste Punktzahl zuerst',
			stars: 'meiste Sterne zuerst',
			name: 'Name',
			advisor: 'Stimme',
		},
	},
	shown: (count, total) => `${formatNumber(count)} von ${formatNumber(total)}`,
	empty: {
		before: 'Hier ist noch nichts.',
		link: 'Ein Foto hineinziehen',
		after: ', und seine Kritik bleibt in diesem Browser.',
	},
	filters: {
		searchLabel: 'Namen, Szenen, Befunde, Stimmen, Kameras, Schlagwörter, Notizen durchsuchen',
		search: 'Suchen',
		advisor: 'Stimme',
		allAdvisors: 'alle Stimmen',
		more: 'Weitere Filter',
		status: 'Stand',
		allStatuses: 'alle',
		statuses: {
			done: 'fertig',
			failed: 'fehlgeschlagen',
			cancelled: 'abgebrochen',
			queued: 'wartet',
			running: 'läuft',
		},
		finding: 'Befund',
		anyFinding: 'alle',
		scoreFrom: 'Punkte ab',
		scoreTo: 'Punkte bis',
		from: 'Von',
		until: 'Bis',
		favourites: 'Nur Favoriten',
		stars: 'Sterne, mindestens',
		anyStars: 'beliebig',
		flag: 'Markierung',
		anyFlag: 'beliebig',
		fault: 'Fehler',
		anyFault: 'alle',
	},
	deletes: {
		menu: 'Löschen…',
		cancelled: 'Abgebrochene löschen…',
		finished: 'Beendete Kritiken löschen…',
		all: 'Alles löschen…',
		allQuestion:
			'Alle Fotos, Kritiken und Antworten aus diesem Browser löschen, auch was wartet oder läuft?',
		finishedQuestion: (count) =>
			isNothing(count)
				? 'Noch ist nichts beendet: Es gibt nichts zu löschen.'
				: `${everything(count)} löschen? Das sind fertige, fehlgeschlagene und abgebrochene gleichermaßen, mit ihren Notizen und Protokollen. Was wartet oder läuft, bleibt.`,
		cancelledQuestion: (count) =>
			isNothing(count)
				? 'Hier wurde nichts abgebrochen.'
				: `Löschen, was abgebrochen wurde: ${everything(count)}? Fertige Kritiken bleiben.`,
	},
};
