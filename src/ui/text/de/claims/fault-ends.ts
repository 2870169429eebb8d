import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import type { endFaults as English } from '../../en/claims/fault-ends';
import { percent, say, stops } from './say';

const sides = { top: 'von oben', bottom: 'von unten', left: 'von links', right: 'von rechts' };

export const endFaults: Record<keyof typeof English, FaultPhrases> = {
	open_black: {
		says: [
			say(
				({ f }) =>
					`Kaum etwas ist dunkler als ${percent(f.level ?? 0)}: Das Bild schwebt ein wenig, ihm fehlt ein Schwarz als Boden.`,
			),
			say(
				({ f }) =>
					`Die Schatten beginnen bei ${percent(f.level ?? 0)}; die dunkelsten Stellen sind ein Grau.`,
			),
			say(
				({ f }) =>
					`Mit fast nichts unter ${percent(f.level ?? 0)} fehlt dem Bild Gewicht in den Tiefen.`,
			),
		],
		what: say(() => 'Dem Bild ein Schwarz geben'),
		why: [
			say(
				({ f }) =>
					`Die untersten ${percent(f.level ?? 0)} der Skala sind fast ungenutzt: Die Tiefen beginnen bei einem Grau.`,
			),
			say(
				({ f }) =>
					`Kaum ein Ton liegt unter ${percent(f.level ?? 0)}; ein kleines Schwarz gäbe allen anderen Tiefe.`,
			),
		],
		now: say(
			({ told, f }) =>
				`In der Tonwertkorrektur den Schwarzpunkt auf ${percent(told.claim.edit?.black ?? f.level ?? 0)} setzen.`,
		),
		next: say(
			({ fact, only }) =>
				`${only(fact('ambient') === 'daylight')}Die Frontlinse abschatten: Streulicht hebt das Schwarz genau so an.`,
		),
		leads: [say(() => 'Kaum etwas darin ist schwarz.')],
	},
	open_white: {
		says: [
			say(({ f }) => `Kaum etwas ist heller als ${percent(f.level ?? 1)}.`),
			say(
				({ f }) =>
					`Kaum ein Licht kommt über ${percent(f.level ?? 1)}; das Ganze wirkt eine Spur matter als nötig.`,
			),
			say(
				({ f }) =>
					`Weiß wird kaum erreicht: Die Skala über ${percent(f.level ?? 1)} ist fast leer.`,
			),
		],
		what: say(() => 'Dem Bild ein Weiß geben'),
		why: [
			say(
				({ f }) =>
					`Die Skala über ${percent(f.level ?? 1)} ist fast ungenutzt, und das dämpft jeden Ton darunter.`,
			),
			say(
				({ f }) =>
					`Mehr Licht in voller Höhe würde das Bild wecken; jetzt kommt kaum etwas über ${percent(f.level ?? 1)}.`,
			),
		],
		now: say(
			({ told, f }) =>
				`In der Tonwertkorrektur den Weißpunkt auf ${percent(told.claim.edit?.white ?? f.level ?? 1)} setzen, höchstens bis das erste Licht ausfrisst.`,
		),
		next: say(
			() =>
				'Um eine Drittelblende reichlicher belichten, soweit das Histogramm rechts Platz lässt.',
		),
		leads: [say(() => 'Kaum ein Licht darin kommt an Weiß heran.')],
	},
	bright_over_dark: {
		says: [
			say(
				({ f }) =>
					`Die obere Hälfte ist ${stops(f.ev ?? 0)} heller als die untere und zieht das Auge nach oben hinaus.`,
			),
			say(
				({ f }) =>
					`${stops(f.ev ?? 0)} liegen zwischen oben und unten: Was in der einen Hälfte richtig belichtet ist, ist in der anderen falsch.`,
			),
			say(
				({ f }) =>
					`Was unten liegt, ist ${stops(f.ev ?? 0)} dunkler als das obere; gelesen wird das Bild deshalb von oben herab.`,
			),
		],
		what: say(() => 'Die obere Hälfte zurückhalten'),
		why: [
			say(
				({ f }) =>
					`Bei ${stops(f.ev ?? 0)} zwischen den Hälften passt eine Belichtung nur für eine von beiden.`,
			),
		],
		now: say(({ told, also }) =>
			also(
				told.claim.edit?.gradient,
				({ ev, from, until }) =>
					`Einen Verlauf von ${ev < 0 ? '−' : '+'}${stops(ev)} ${sides[from]} darüberlegen, der nach ${percent(until)} des Weges ausläuft.`,
			),
		),
		next: say(
			({ f }) =>
				`Einen Verlaufsfilter von ${stops(Math.round((f.ev ?? 2) / 2))} benutzen oder zwei Belichtungen im Abstand von ${stops(f.ev ?? 0)} machen.`,
		),
		leads: [
			say(({ f }) => `Im Licht sind es zwei Bilder: oben ${stops(f.ev ?? 0)} mehr als unten.`),
		],
	},
};
