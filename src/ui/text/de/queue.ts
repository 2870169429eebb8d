import type { queue as English } from '../en/queue';

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
	goOn: 'Weitermachen',
	cancelAllQuestion:
		'Alles abbrechen, was läuft oder wartet? Die Fotos und was fertig ist, bleiben.',
	retryFailed: 'Fehlgeschlagene noch einmal',
	paused: 'Angehalten: Was läuft, wird fertig, Neues beginnt nicht.',
	nothing: 'Nichts wartet.',
	toGo: (count, time) =>
		time === undefined
			? `Noch ${String(count)}; wie lange, zeigt sich nach dem ersten.`
			: `Noch ${String(count)}, etwa ${time} beim Tempo der letzten.`,
	atOnce: (count) => `${String(count)} gleichzeitig.`,
	otherTab: 'Ein anderer Tab arbeitet.',
	waitsFor: {
		model: 'wartet auf sein Modell',
		server: 'wartet auf seinen Server',
		machine: 'wartet auf dieses Gerät',
	},
	batch: 'Stapel',
	thisBatch: (count) => `Dieser Stapel von ${String(count)}`,
	batchList: 'Dieser Stapel',
	takeAway: 'Diesen Stapel mitnehmen: Seiten, Daten, XMP, Kontaktbogen, Tabelle',
	finished: 'Beendet',
	counts: (done, other, left) =>
		`${String(done)} fertig, ${String(other)} fehlgeschlagen oder abgebrochen, ${String(left)} offen`,
	alsoWaiting: 'Wartet außerdem',
	inOrder: 'Der Reihe nach',
	waitingList: 'Wartet',
};
