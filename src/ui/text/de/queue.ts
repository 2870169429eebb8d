import type { queue as English } from '../en/queue';
import { formatNumber } from '../formats';

export const queue: typeof English = {
	title: 'Warteschlange',
	pause: 'Anhalten',
	resume: 'Fortsetzen',
	next: 'Als Nächstes',
	first: 'als Nächstes an der Reihe',
	tell: 'Melden, wenn es fertig ist',
	told: 'Eine Mitteilung sagt, wenn es fertig ist.',
	untold: 'Dieser Browser erlaubt hier keine Mitteilungen.',
	cancel: 'Abbrechen',
	cancelling: 'wird abgebrochen…',
	cancelAll: 'Alles abbrechen',
	goBack: 'Zurück',
	cancelAllQuestion:
		'Alles abbrechen, was läuft oder wartet? Die Fotos und was fertig ist, bleiben.',
	retryFailed: 'Fehlgeschlagene noch einmal',
	paused: 'Angehalten. Das laufende Foto wird noch fertig, kein neues beginnt.',
	nothing: 'Nichts wartet.',
	toGo: (count, time) =>
		time === undefined
			? `Noch ${formatNumber(count)}. Wie lange es dauert, zeigt sich nach dem ersten.`
			: `Noch ${formatNumber(count)}, etwa ${time}.`,
	atOnce: (count) => `${formatNumber(count)} gleichzeitig.`,
	otherTab: 'Ein anderer Tab arbeitet.',
	waitsFor: {
		model: 'wartet auf sein Modell',
		server: 'wartet auf seinen Server',
		machine: 'wartet auf dieses Gerät',
	},
	batch: 'Stapel',
	thisBatch: (count) => `Dieser Stapel von ${formatNumber(count)}`,
	batchList: 'Dieser Stapel',
	takeAway: 'Diesen Stapel exportieren: Seiten, Daten, XMP, Kontaktbogen, Tabelle',
	finished: 'Beendet',
	counts: (done, other, left) =>
		`${formatNumber(done)} fertig, ${formatNumber(other)} fehlgeschlagen oder abgebrochen, ${formatNumber(left)} offen`,
	alsoWaiting: 'Wartet außerdem',
	inOrder: 'Der Reihe nach',
	waitingList: 'Wartet',
};
