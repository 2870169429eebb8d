import type { keys as English } from '../en/keys';

export const keys: typeof English = {
	title: 'Tasten',
	groups: [
		{
			name: 'Ein Foto oder die gewählte Kachel',
			keys: [
				['1 – 5', 'Sterne'],
				['0', 'keine Sterne'],
				['P', 'ausgewählt'],
				['X', 'verworfen'],
				['U', 'weder noch'],
			],
		},
		{
			name: 'Ein Foto',
			keys: [
				['← →', 'voriges Foto, nächstes Foto'],
				['Z', 'vergrößern'],
			],
		},
		{
			name: 'Verlauf',
			keys: [
				['← ↑ ↓ →', 'von Kachel zu Kachel'],
				['Leertaste', 'auswählen'],
				['Umschalt Leertaste', 'bis hierher auswählen'],
				['Entf', 'löschen, mit Zeit zum Rückgängigmachen'],
				['Esc', 'Auswahl aufheben'],
			],
		},
		{
			name: 'Vergrößert',
			keys: [
				['+ −', 'größer, kleiner'],
				['1, 2', '100 %, 200 %'],
				['0', 'ins Fenster einpassen'],
				['← ↑ ↓ →', 'verschieben'],
				['Esc', 'schließen'],
			],
		},
	],
	on: 'Einzelne Buchstaben und Ziffern wirken als Tasten',
	close: 'Schließen',
};
