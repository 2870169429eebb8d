/** What is to be looked at in each picture of public/study, by its file. */
export const studies: Readonly<Record<string, string>> = {
	'spiral.jpg':
		'Eine Form, die sich wiederholt, füllt das Bild, und alle Linien laufen auf einen Punkt zu: Wo endet der Blick?',
	'desert-hike.jpg':
		'Ein paar kleine Wanderer tragen eine ganze Düne und einen leeren Himmel: So viel Raum verträgt ein kleines Motiv.',
	'trestle-trail.jpg': 'Rahmen im Rahmen im Rahmen: Jeder ist kleiner, und der Blick geht hinein.',
	'lake-sherburne.jpg':
		'Wasser, dunkles Ufer, Gipfel, Himmel: vier Schichten, jede heller oder dunkler als die nächste.',
	'piazza-gae-aulenti.jpg':
		'Der dunkle Ring ist kein verlorener Schatten, sondern der Rahmen: Zu sehen ist allein die helle Form.',
	'singapore.jpg':
		'Aufgenommen, bevor der Himmel schwarz war: Lampen und Himmel sind etwa gleich hell.',
	'rays.jpg':
		'Auf das Licht belichtet, nicht auf die Wolke: Das Dunkle bleibt dunkel, damit die Strahlen hervortreten.',
	'snow-trees.jpg':
		'Tiefes Licht von der Seite: Die Schatten zeichnen den Boden, und der Schnee ist noch weiß.',
	'bee.jpg': 'Nur die Biene ist scharf, und sie fliegt in die leere Seite des Bildes.',
	'kingfisher.jpg':
		'Scharf bis ins Auge, weich dahinter: Nichts im Hintergrund macht ihm den Platz streitig.',
	'brandenburg-gate.jpg':
		'Genau in die Mitte gesetzt: Was symmetrisch ist, darf auch so im Bild stehen.',
	'great-wall.jpg':
		'Die Mauer beginnt vorn groß und endet als Faden: Eine Linie sagt, wie weit es ist.',
	'cat.jpg': 'Alles ist weggelassen, nur die Augen nicht: Farbe bleibt, wo hingesehen werden soll.',
	'dandelions.jpg':
		'Gegen das Licht leuchten die Samen von selbst; ein Kopf ist scharf, die übrigen wiederholen ihn weich.',
	'allium.jpg':
		'Ein schlichter Grund und gleichmäßiges Licht: Der ganze Stängel ist scharf, und seine Form ist alle Tiefe, die es gibt.',
};
