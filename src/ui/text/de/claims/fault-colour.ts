import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import type { colourFaults as English } from '../../en/claims/fault-colour';
import { say } from './say';

/** mean chroma up to which colours are near grey */
const nearGrey = 8;

export const colourFaults: Record<keyof typeof English, FaultPhrases> = {
	oversaturated: {
		says: [
			say(
				({ f, fact, pc }) =>
					`Die Farbe wirkt hochgedreht; ${pc(f.share ?? fact('vivid'))} des Bildes sind kräftig gefärbt.`,
				() => 'Die Farbe wirkt hochgedreht.',
			),
			say(
				({ f, fact, hue, num }) =>
					`Vor allem ${hue(f.hue ?? fact('hue'))} wirkt überzogen, bei einer mittleren Buntheit von ${num(f.chroma ?? fact('chroma'))}.`,
			),
			say(
				({ f, fact, num, only }) =>
					`${only((f.chroma ?? fact('chroma') ?? 0) >= 35)}Die Farben erreichen eine mittlere Buntheit von ${num(f.chroma ?? fact('chroma'))}; selbst in der Sonne kommen wenige Szenen über 30.`,
			),
		],
		what: say(
			({ f, fact, hue }) => `${hue(f.hue ?? fact('hue'))} zurücknehmen`,
			() => 'Die Farbe zurücknehmen',
		),
		why: [
			say(
				({ f, fact, num, only }) =>
					`${only((f.chroma ?? fact('chroma') ?? 99) < 35)}Bei einer mittleren Buntheit von ${num(f.chroma ?? fact('chroma'))} wirken die Farben kräftiger, als Licht sie macht.`,
				({ f, fact, num }) =>
					`Die mittlere Buntheit liegt bei ${num(f.chroma ?? fact('chroma'))}; eine sonnige Szene hat 20 bis 30.`,
				() => 'Die Farben wirken kräftiger, als Licht sie macht.',
			),
		],
		now: say(
			({ strong }) =>
				`Sättigung −${strong ? '25' : '15'}, dann einzelne Farben nach Augenmaß zurückholen.`,
		),
		next: say(() => 'Den Bildstil der Kamera auf Neutral oder Standard stellen.'),
		leads: [
			say(
				({ f, fact, hue }) =>
					`${hue(f.hue ?? fact('hue'))} kommt vor allem anderen, was das Bild zeigt.`,
				() => 'Farbe kommt vor allem anderen, was das Bild zeigt.',
			),
		],
	},
	undersaturated: {
		says: [
			say(
				({ f, fact, num }) =>
					`Die Farbe ist dünn: mittlere Buntheit ${num(f.chroma ?? fact('chroma'))}, wo 20 bis 30 lebhaft sind.`,
				() => 'Die Farbe ist durchweg dünn.',
			),
			say(
				({ f, fact, num, only }) =>
					`${only((f.chroma ?? fact('chroma') ?? 99) <= nearGrey)}Mit einer mittleren Buntheit von ${num(f.chroma ?? fact('chroma'))} ist es weder farbig noch schwarz-weiß.`,
			),
			say(
				({ f, fact, hue, only }) =>
					`${only((f.chroma ?? fact('chroma') ?? 0) <= nearGrey)}Was an Farbe da ist, etwas ${hue(f.hue ?? fact('hue'))}, bleibt nahe Grau.`,
			),
		],
		what: say(() => 'Zwischen Farbe und Schwarz-Weiß entscheiden'),
		why: [
			say(
				({ f, fact, num }) =>
					`Die mittlere Buntheit liegt bei ${num(f.chroma ?? fact('chroma'))}: zu wenig, um zu sprechen, zu viel, um zu schweigen.`,
				() => 'Die Farben bleiben nahe Grau.',
			),
		],
		now: say(() => 'Dynamik +25, oder in Schwarz-Weiß umwandeln und die Töne nach Kanälen setzen.'),
		next: say(
			({ fact, only }) =>
				`${only(fact('ambient') === 'overcast')}Unter solchen Wolken ein Ding suchen, das selbst Farbe hat.`,
		),
		leads: [
			say(
				({ f, fact, num }) =>
					`Seine Farben wirken ausgelaugt, bei einer mittleren Buntheit von ${num(f.chroma ?? fact('chroma'))}.`,
				() => 'Seine Farben wirken ausgelaugt.',
			),
		],
	},
	small_file: {
		says: [
			say(
				({ f, fact, mp, cm }) =>
					`Die Datei hat ${mp(f.megapixels ?? fact('megapixels'))}: ${cm(f.printCm)} an der langen Seite bei 240 dpi.`,
				({ f, fact, mp }) => `Die Datei hat ${mp(f.megapixels ?? fact('megapixels'))}.`,
				() => 'Die Datei ist klein.',
			),
			say(({ f, cm }) => `Sie ergibt bei 240 dpi einen Druck von ${cm(f.printCm)} und nicht mehr.`),
			say(
				({ f, fact, mp }) =>
					`${mp(f.megapixels ?? fact('megapixels'))} reichen für einen Bildschirm; im Druck sähe man die Pixel.`,
			),
		],
		what: say(() => 'Die Datei in voller Größe aufheben'),
		why: [
			say(
				({ f, fact, mp, cm }) =>
					`${mp(f.megapixels ?? fact('megapixels'))} ergeben ${cm(f.printCm)} bei 240 dpi.`,
				() => 'So wenige Pixel ergeben nur einen kleinen Druck.',
			),
		],
		now: say(() => 'Aus dem Original neu exportieren, ohne Größenbegrenzung.'),
		leads: [
			say(
				({ f, fact, mp }) =>
					`Dies ist eine kleine Kopie, ${mp(f.megapixels ?? fact('megapixels'))}.`,
				() => 'Dies ist eine kleine Kopie.',
			),
		],
	},
};
