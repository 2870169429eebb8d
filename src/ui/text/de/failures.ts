import type { failures as English } from '../en/failures';

export const failures: typeof English = {
	no_webgpu: {
		sentence: 'Dieser Browser hat kein WebGPU, das das Modell hier braucht.',
		next: 'Loupe wählen, auf dem Hauptprozessor, falls die Einstellungen etwas anderes sagen; oder Mondrian in einem aktuellen Browser öffnen.',
	},
	adapter_refused: {
		sentence: 'Der Browser hat keinen Grafikprozessor bereitgestellt.',
		next: 'Den Browser neu starten; bleibt es dabei, den Grafiktreiber aktualisieren.',
	},
	limits_too_small: {
		sentence: 'Der Grafikprozessor ist zu klein für dieses Modell.',
		next: 'Ein anderes Gerät oder einen anderen Browser versuchen.',
	},
	missing_feature: {
		sentence: 'Dem Grafikprozessor fehlt eine Fähigkeit, die dieses Modell braucht.',
		next: 'Das Modell Loupe wählen, das keine braucht.',
	},
	out_of_memory: {
		sentence: 'Der Grafikspeicher hat nicht gereicht.',
		next: 'Andere Tabs und Fenster schließen und es noch einmal versuchen.',
	},
	device_lost: {
		sentence: 'Der Browser hat den Grafikprozessor verloren.',
		next: 'Noch einmal versuchen; geschieht es wieder, den Browser neu starten.',
	},
	worker_crashed: {
		sentence: 'Die Rechenmaschine ist unerwartet stehen geblieben.',
		next: 'Noch einmal versuchen; das Foto und der bisherige Text sind erhalten.',
	},
	stalled: {
		sentence: 'Das Modell antwortete nicht mehr und wurde angehalten.',
		next: 'Noch einmal versuchen; geschieht es wieder, den Browser neu starten oder mehr Zeit geben: Einstellungen, Wartezeiten.',
	},
	download_failed: {
		sentence: 'Das Modell konnte nicht vollständig geladen werden.',
		next: 'Die Verbindung prüfen und es noch einmal versuchen; was angekommen ist, bleibt.',
	},
	download_corrupt: {
		sentence: 'Eine Datei des Modells kam beschädigt an und wurde verworfen.',
		next: 'Noch einmal versuchen, um sie neu zu laden.',
	},
	weights_refused: {
		sentence:
			'Die Datei des Herstellers ist nicht die, die Mondrian kennt; nichts davon wurde verwendet.',
		next: 'Ein anderes Modell wählen; bei eigenen Dateien die des hier genannten Commits nehmen.',
	},
	offline: {
		sentence:
			'Es gibt keine Verbindung, und das Modell ist auf diesem Gerät noch nicht vollständig.',
		next: 'Einmal verbinden und es noch einmal versuchen; danach geht es ohne Netz.',
	},
	quota_exceeded: {
		sentence: 'Der Speicher des Browsers ist voll.',
		next: 'Alte Kritiken löschen oder Speicherplatz freigeben und es noch einmal versuchen.',
	},
	model_missing: {
		sentence: 'Das Modell ist nicht da.',
		next: 'Die Seite neu laden oder in den Einstellungen ein anderes Modell wählen.',
	},
	photo_empty: {
		sentence: 'Diese Datei ist leer (0 Byte).',
		next: 'Sie noch einmal von Kamera oder Karte kopieren und neu wählen.',
	},
	photo_unreadable: {
		sentence: 'Diese Datei ist beschädigt: Aus ihr ließ sich kein Bild lesen.',
		next: 'Das Foto noch einmal speichern oder exportieren und neu wählen.',
	},
	photo_too_large: {
		sentence: 'Dieses Foto ist größer als 100 Megapixel oder 200 MB.',
		next: 'Eine kleinere Kopie exportieren und diese wählen.',
	},
	photo_unsupported: {
		sentence: 'Dieser Browser kann diese Art Datei nicht als Foto lesen.',
		next: 'Sie als JPEG exportieren und dieses wählen.',
	},
	photo_without_preview: {
		sentence: 'Diese RAW-Datei enthält keine Vorschau, die groß genug zum Beurteilen ist.',
		next: 'Sie entwickeln oder im RAW-Konverter als JPEG speichern und dieses wählen.',
	},
	invalid_output: {
		sentence: 'Die Antwort des Modells war ungültig und wurde deshalb nicht angenommen.',
		next: 'Noch einmal ausführen oder eine andere Stimme wählen.',
	},
	loop: {
		sentence: 'Das Modell begann sich zu wiederholen und wurde angehalten.',
		next: 'Noch einmal ausführen.',
	},
	length: {
		sentence: 'Die Antwort erreichte ihre Obergrenze, bevor sie vollständig war.',
		next: 'In den Einstellungen eine längere Antwort wählen und noch einmal ausführen.',
	},
	interrupted: {
		sentence: 'Die Seite wurde geschlossen oder neu geladen, während dies lief.',
		next: 'Noch einmal ausführen; das Foto und der bisherige Text sind erhalten.',
	},
	storage_blocked: {
		sentence: 'Ein anderer Tab hält eine ältere Version von Mondrians Speicher offen.',
		next: 'Die anderen Tabs mit Mondrian schließen und diesen neu laden.',
	},
	storage_failed: {
		sentence: 'Der Speicher des Browsers hat versagt.',
		next: 'Die Seite neu laden; private Fenster behalten womöglich nichts.',
	},
	storage_newer: {
		sentence: 'Eine neuere Version von Mondrian hat den Speicher dieses Browsers beschrieben.',
		next: 'Neu laden, bis die neuere Version erscheint; nichts ist verloren.',
	},
	storage_ephemeral: {
		sentence:
			'Dieses Fenster behält keine Fotos: Der Browser speichert in privaten Fenstern keine.',
		next: 'Vor dem Schließen speichern, was bleiben soll, oder Mondrian in einem normalen Fenster öffnen.',
	},
	app_chunk_missing: {
		sentence:
			'Ein Teil der App konnte nicht geladen oder gestartet werden; vielleicht hat ihn eine neuere Version ersetzt.',
		next: 'Die Seite neu laden; nichts ist verloren.',
	},
	record_missing: {
		sentence: 'Das Foto oder die Kritik, um die es ging, wurde gelöscht.',
		next: 'Das Foto noch einmal wählen.',
	},
	server_overloaded: {
		sentence: 'Der Server hat zu viel zu tun und hat das Foto abgelehnt.',
		next: 'Nichts zu tun: Er wird von selbst wieder gefragt. Oder ein anderes Modell wählen.',
	},
	server_unreachable: {
		sentence: 'Der Server antwortet nicht.',
		next: 'Ihn starten oder unter Modelle seine Adresse ansehen; er wird von selbst wieder gefragt.',
	},
	server_refused: {
		sentence: 'Der Browser oder der Server hat die Anfrage nicht durchgelassen.',
		next: 'Unter Modelle den Server noch einmal fragen: Dort steht, was im Weg ist.',
	},
	server_failed: {
		sentence: 'Der Server brach mit einem Fehler ab; das Protokoll hat seinen Wortlaut.',
		next: 'Noch einmal ausführen; bleibt es dabei, im Protokoll des Servers nachsehen.',
	},
	unauthorised: {
		sentence: 'Der Server verlangt einen Schlüssel oder nimmt den angegebenen nicht.',
		next: 'Unter Modelle dem Server seinen Schlüssel geben.',
	},
	context_too_small: {
		sentence: 'Das Foto und seine Anweisung sind zu lang für den Kontext des Modells.',
		next: 'Einen Server mit größerem Kontext starten, mindestens 4096 Token, und noch einmal ausführen; oder ein anderes Modell wählen.',
	},
	no_image_input: {
		sentence: 'Das Modell des Servers nimmt keine Bilder an.',
		next: 'Ein Bildmodell wählen oder den Server mit dem Teil starten, der sieht (seiner mmproj-Datei).',
	},
	no_browser_model: {
		sentence: 'Dieser Browser bietet sein eingebautes Modell hier nicht an, oder nicht für Fotos.',
		next: 'Unter Modelle steht, was es braucht. Oder ein anderes Modell wählen.',
	},
	activation_needed: {
		sentence:
			'Chrome hat sein eingebautes Modell noch nicht geladen und beginnt erst nach einem Klick.',
		next: 'Unter Modelle Chrome laden lassen; die Fotos warten. Oder ein anderes Modell wählen.',
	},
	model_unknown: {
		sentence: 'Diese Version von Mondrian kennt das verlangte Modell nicht.',
		next: 'In den Einstellungen ein anderes Modell wählen und das Foto noch einmal geben.',
	},
	self_test_failed: {
		sentence:
			'Dieses Modell hat hier sein Testfoto nicht erkannt: Dieses Gerät rechnet falsch für das Modell.',
		next: 'Ein anderes Modell wählen oder Browser und Grafiktreiber aktualisieren.',
	},
	internal_error: {
		sentence: 'In Mondrian ging etwas schief; das Protokoll hat die Einzelheiten.',
		next: 'Noch einmal ausführen; das Foto ist erhalten.',
	},
};
