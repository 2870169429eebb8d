import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import type { fileFaults as English } from '../../en/claims/fault-file';
import { formatNumber } from '../../formats';
import { percent, say } from './say';

export const fileFaults: Record<keyof typeof English, FaultPhrases> = {
	soft_file: {
		says: [
			say(
				({ f, x }) =>
					`Die Datei wurde etwa ${x(f.ratio)} vergrößert: Sie enthält weniger, als ihre Pixelzahl verspricht.`,
				({ f, lim }) =>
					`Feine Details fehlen überall gleichermaßen: ${lim(f.acuity)} im besten Fall.`,
				() => 'Feine Details fehlen überall gleichermaßen.',
			),
			say(
				({ f, x }) =>
					`Nichts darin ist feiner als ${x(f.ratio).replace('-fach', '')} Pixel, wie in einer vergrößerten kleinen Kopie.`,
			),
			say(
				({ f, lim, only }) =>
					`${only(f.ratio === undefined)}In voller Größe ist jede Kante eine Rampe (${lim(f.acuity)}), in alle Richtungen.`,
			),
		],
		what: say(() => 'Zum größeren Original zurückgehen'),
		why: [
			say(
				({ f, also }) =>
					also(
						f.ratio,
						(ratio) =>
							`Die Details enden bei etwa 1/${formatNumber(ratio, Number.isInteger(Math.round(ratio * 10) / 10) ? 0 : 1)} der Größe, die die Datei angibt.`,
					),
				({ f, lim }) => `Kanten erreichen ${lim(f.acuity)}, wohin man auch sieht.`,
				() => 'Keine Stelle ist schärfer als eine andere.',
			),
		],
		now: say(
			({ f, also }) =>
				also(
					f.ratio,
					(ratio) =>
						`Auf ${percent(1 / ratio)} der Breite verkleinern; dabei geht nichts verloren.`,
				),
			() => 'In halber Größe zeigen, dort schließen sich die Kanten.',
		),
		leads: [say(() => 'Diese Kopie enthält weniger Details, als ihre Größe verspricht.')],
	},
	oversharpened: {
		says: [
			say(
				({ f, pc }) =>
					`Kanten haben Säume, hell neben dunkel, von ${pc(f.share)} des Sprungs: überschärft.`,
				({ at }) => `Kanten ${at} haben helle und dunkle Säume: überschärft.`,
			),
			say(
				({ f, here, pc }) =>
					`Helle Säume laufen die Kanten ${here} entlang, ${pc(f.share)} des Sprungs.`,
				({ here }) => `Helle Säume laufen die Kanten ${here} entlang.`,
			),
			say(
				({ f, pc }) =>
					`Die Schärfung hat Umrisse gezogen: Halos von ${pc(f.share)} entlang der Kanten.`,
			),
		],
		what: say(() => 'Weniger schärfen'),
		why: [
			say(
				({ f, pc }) => `Halos von ${pc(f.share)} zeichnen einen Umriss, den es nicht gab.`,
				() => 'Halos zeichnen einen Umriss, den es nicht gab.',
			),
		],
		now: say(
			() => 'Zur ungeschärften Fassung zurückgehen; Stärke unter 50 %, Radius unter 1 Pixel.',
		),
		next: say(() => 'Die Schärfung der Kamera um zwei Stufen senken oder in RAW aufnehmen.'),
		leads: [say(() => 'Seine Kanten sind von der Schärfung umrissen.')],
	},
	jpeg_damage: {
		says: [
			say(
				({ f, num }) =>
					`Das JPEG wurde mit Qualität ${num(f.quality)} von 100 gespeichert: In glatten Flächen sind Blöcke zu sehen.`,
				() => 'Das JPEG wurde so klein gespeichert, dass Blöcke zu sehen sind.',
			),
			say(
				({ f, num }) =>
					`Die Kompression mit Qualität ${num(f.quality)} von 100 hat feine Texturen abgeschliffen.`,
			),
			say(
				({ f, num }) =>
					`Qualität ${num(f.quality)} von 100 lässt Ringe neben Kanten und Stufen in Verläufen zurück.`,
			),
		],
		what: say(() => 'Aus dem Original neu speichern'),
		why: [
			say(
				({ f, num }) =>
					`Qualität ${num(f.quality)} von 100 wirft feine Details endgültig weg; 90 behält sie.`,
				() => 'Starke Kompression wirft feine Details endgültig weg.',
			),
		],
		now: say(() => 'Aus dem Original mit Qualität 90 oder mehr neu exportieren.'),
		next: say(() => 'Die Kamera auf Fein oder auf RAW stellen.'),
		leads: [
			say(
				({ f, num }) => `Die Kompression, Qualität ${num(f.quality)}, steht vor dem Bild.`,
				() => 'Die Kompression steht vor dem Bild.',
			),
		],
	},
};
