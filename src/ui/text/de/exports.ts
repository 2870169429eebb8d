import type { exports as English } from '../en/exports';
import { formatNumber } from '../formats';
import { plural } from './plural';

const inside = (program: string): string =>
	`${program} liest neben einem JPEG keine XMP-Datei: Von jedem JPEG entsteht eine Kopie mit Sternen, Markierung und Text darin. Für andere Fotos entsteht name.xmp, das unter demselben Namen neben dem Foto liegen muss.`;

export const exports: typeof English = {
	kinds: {
		pages: 'Als Seite speichern',
		manyPages: 'Als Seiten speichern',
		data: 'Als Daten speichern',
		sheet: 'Kontaktbogen',
		table: 'Tabelle (CSV)',
		sidecars: 'XMP speichern',
	},
	hints: {
		pages: 'je eine Seite, die sich überall öffnet',
		data: 'je ein JSON',
		sheet: 'eine Seite zum Drucken',
		table: 'CSV für eine Tabellenkalkulation',
		sidecars: 'Sterne, Markierung und Text für das Fotoprogramm',
	},
	program: 'XMP für',
	choose: 'Programm wählen',
	programs: {
		lightroom: 'Lightroom',
		bridge: 'Adobe Bridge',
		captureOne: 'Capture One',
		darktable: 'darktable',
		digikam: 'digiKam',
	},
	how: {
		lightroom: inside('Lightroom'),
		bridge: inside('Bridge'),
		captureOne:
			'name.xmp, das neben dem Foto liegen muss. In den Einstellungen des Programms das Laden von Filialdateien einschalten.',
		darktable: 'name.jpg.xmp, das vor dem Import neben dem Foto liegen muss.',
		digikam:
			'name.jpg.xmp, das neben dem Foto liegen muss. In den Einstellungen des Programms das Lesen von Filialdateien einschalten.',
	},
	stars:
		'Es gelten die eigenen Sterne, wo es welche gibt, sonst Punktzahl ÷ 2. Ein verworfenes Foto ist auch dort verworfen. Hat ein Foto mehrere Kritiken, gilt die erste.',
	working: (done, total) => `${String(done)} von ${String(total)} gesammelt…`,
	saved: (name, count) =>
		plural(count, { one: `${name} enthält # Kritik.`, other: `${name} enthält # Kritiken.` }),
	none: 'Darunter ist keine fertige Kritik.',
	beside: (names) =>
		`${names.slice(0, 3).join(', ')}${names.length > 3 ? ` und ${formatNumber(names.length - 3)} weitere` : ''}: enthält XMP eines anderen Programms, das eine Kopie verlieren würde. Stattdessen entsteht name.xmp.`,
	sheet: {
		title: (count) =>
			plural(count, { one: 'Kontaktbogen mit # Kritik', other: 'Kontaktbogen mit # Kritiken' }),
		about: (date) =>
			`Mondrian · ${date} · Meinungen eines KI-Modells in simulierten Perspektiven. Bilder sind neu kodiert, ohne EXIF und Ort.`,
	},
};
