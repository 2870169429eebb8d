import type { Refusal } from '../../../state/refusal';
import type { RefusalWords } from '../en/refusals';
import { formatBytes, formatNumber } from '../formats';

type BackupFault = Extract<Refusal, { reason: 'damaged_backup' }>['fault'];

/** What is wrong with a backup, as the end of a sentence. */
function faultText(fault: BackupFault): string {
	switch (fault.code) {
		case 'no_zip':
			return 'Sie ist keine Zip-Datei oder abgeschnitten';
		case 'no_backup':
			return 'Sie ist keine Sicherung von Mondrian';
		case 'many_backups':
			return 'Sie enthält mehr als eine Sicherung';
		case 'too_many_parts':
			return 'Sie hat zu viele Teile';
		case 'grows':
			return 'Sie wächst beim Auspacken über jedes Maß';
		case 'other_version':
			return 'Ihre Art kann diese Version nicht lesen';
		case 'part_twice':
			return `„${fault.part}“ kommt darin zweimal vor`;
		case 'part_missing':
			return `„${fault.part}“ fehlt darin`;
		case 'part_too_large':
			return `„${fault.part}“ darin ist zu groß`;
		case 'part_damaged':
			return `„${fault.part}“ darin ist beschädigt`;
		case 'part_unreadable':
			return `„${fault.part}“ darin ist nicht lesbar`;
		case 'part_unknown':
			return `„${fault.part}“ darin ist ein Datensatz anderer Art`;
	}
}

type PackageFault = Extract<Refusal, { reason: 'package' }>['fault'];

/** What is wrong with a package, as the end of a sentence. */
function packageText(fault: PackageFault): string {
	switch (fault.code) {
		case 'no_file':
			return `„${fault.name}“ fehlt darin`;
		case 'not_readable':
			return `„${fault.name}“ darin ist beschädigt oder von anderer Art`;
		case 'odd_name':
			return `Es nennt eine Datei „${fault.name}“, und das ist kein schlichter Name`;
		case 'no_library':
			return 'Es hat keine übersetzte Bibliothek (eine Datei, die auf .wasm endet)';
		case 'no_images':
			return 'Es nimmt keine Bilder an, soweit die Rechenmaschine weiß';
		case 'no_version':
			return 'Sein Ordner nennt keine Version';
		case 'too_large':
			return `Seine Dateien haben ${formatBytes(fault.bytes)}, mehr, als ein Browser behält`;
		case 'other_size':
			return `„${fault.name}“ hat ${formatNumber(fault.bytes)} Byte; laut Verzeichnis sind es ${formatNumber(fault.expectedBytes)}`;
	}
}

export const refusals: RefusalWords = {
	no_photo: () => 'Es wurde kein Foto gegeben.',
	not_blobs: () => 'Fotos müssen Blobs oder Dateien sein.',
	question_empty: () => 'Die Frage ist leer.',
	part_outside: () =>
		'Ein Teil eines Fotos wird in Bruchteilen seiner Seiten angegeben, von 0 bis 1, und muss darin liegen.',
	part_small: ({ leastPixels }) =>
		`Ein Ausschnitt braucht mindestens ${formatNumber(leastPixels)} Pixel in Breite und Höhe.`,
	not_finished: () => 'Das geht nur mit einer fertigen Kritik.',
	not_waiting: () => 'Nur ein wartender Auftrag lässt sich verschieben.',
	not_ended: () => 'Notizen sind möglich, sobald der Auftrag beendet ist.',
	interval: () => 'Der Abstand muss 3, 5 oder 10 Sekunden sein.',
	temperature: () => 'Die Temperatur muss zwischen 0 und 2 liegen.',
	seed: () => 'Der Startwert muss eine ganze Zahl sein.',
	cap: ({ most }) =>
		`Die Obergrenze muss eine ganze Zahl von 1 bis ${formatNumber(most)} Token sein.`,
	runs: ({ most }) => `Es müssen 1 bis ${formatNumber(most)} Durchläufe sein.`,
	no_server: () => 'Diese Seite wurde ohne Server gestartet.',
	no_key: () =>
		'Ein Schlüssel ist ein Wort ohne Leerzeichen, aus einfachen Buchstaben, Ziffern und Zeichen.',
	no_report: () => 'Nur eine fertige Kritik lässt sich als Seite speichern.',
	no_job: ({ jobId }) => `Einen Auftrag „${jobId}“ gibt es nicht.`,
	no_model: ({ modelId }) => `Ein Modell „${modelId}“ gibt es nicht.`,
	no_address: ({ address }) =>
		`„${address}“ ist keine Adresse eines Servers; eine solche sieht aus wie http://127.0.0.1:1234.`,
	no_advisor: ({ advisor }) => `Eine Stimme „${advisor}“ gibt es nicht.`,
	damaged_backup: ({ fault }) =>
		`Diese Datei wurde nicht wiederhergestellt. ${faultText(fault)}. Nichts wurde verändert.`,
	package: ({ fault }) =>
		`Dieses Paket wurde nicht hinzugefügt. ${packageText(fault)}. Nichts davon bleibt.`,
	package_name: () => 'Das Modell braucht einen Namen.',
	package_licence: () =>
		'Die Lizenz angeben, unter der das Modell steht; sein Hersteller nennt sie.',
	package_address: () =>
		'Die Adresse muss mit https:// oder http:// beginnen und darf kein Passwort enthalten.',
	favourite: () => 'Ein Favorit ist wahr oder falsch.',
	tags: () => 'Schlagwörter sind eine Liste von Wörtern.',
	note: () => 'Eine Notiz ist Text.',
	note_length: ({ most }) => `Eine Notiz kann höchstens ${formatNumber(most)} Zeichen haben.`,
	rating: () => 'Eine Bewertung ist eine ganze Zahl von Sternen, von 0 bis 5.',
	flag: () => 'Eine Markierung ist „picked“, „rejected“ oder „none“.',
	tag_silent: ({ tag }) =>
		`Ein Schlagwort braucht einen Buchstaben, eine Ziffer oder ein Emoji, um gefunden zu werden: „${tag}“.`,
	tag_count: ({ most }) => `Möglich sind höchstens ${formatNumber(most)} Schlagwörter.`,
	tag_length: ({ most }) => `Ein Schlagwort kann höchstens ${formatNumber(most)} Zeichen haben.`,
};
