import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import type { spreadMerits as English } from '../../en/claims/merit-spread';
import { hueName, percent, say } from './say';

const side = { left: 'links', right: 'rechts', top: 'oben', bottom: 'unten' } as const;
const hue = (name: string | undefined): string => (name === undefined ? 'Farbe' : hueName(name));

export const spreadMerits: Record<keyof typeof English, MeritPhrases> = {
	falls_soft: {
		says: [
			say(
				({ f, lim }) =>
					`Der untere Teil ist scharf, der obere weich geworden (${lim(f.share)}): Der Fokus selbst sagt, wo hinten ist.`,
				() =>
					'Der untere Teil ist scharf, der obere weich geworden: Der Fokus selbst sagt, wo hinten ist.',
			),
			say(
				({ f, lim }) =>
					`Details gehen von knackig unten auf ${lim(f.share)} oben zurück, und in diesem Verlust spürt man die Tiefe.`,
			),
			say(
				({ f, atLim }) =>
					`Der untere Teil ist knackig, der obere liegt ${atLim(f.share)}: Der Fokus rückt die Ferne weg.`,
			),
		],
		short: say(
			({ f, lim }) => `Details, die nach oben abfallen, auf ${lim(f.share)}`,
			() => 'Details, die nach oben abfallen',
		),
		leads: [
			say(() => 'Die Details nehmen von unten nach oben ab, und das ist die Tiefe des Bildes.'),
		],
	},
	near_far_sharp: {
		says: [
			say(
				({ f, lim, only }) =>
					`${only((f.acuity ?? 1) < 0.95)}Vorn und in der Ferne ist es scharf, mindestens ${lim(f.acuity)}: Das Auge darf überall hingehen.`,
				() => 'Vorn und in der Ferne ist es scharf: Das Auge darf überall hingehen.',
			),
			say(
				({ fact, only }) =>
					`${only((fact('aperture') ?? 0) >= 7)}Die Blende hielt beide Enden: Unten und oben im Bild ist es gleich knackig.`,
			),
			say(() => 'Vom unteren Rand bis unter den Himmel ist es scharf.'),
		],
		short: say(() => 'scharf von vorn bis in die Ferne'),
		leads: [
			say(() => 'Man kann hindurchgehen: Vom unteren Rand bis unter den Himmel ist es scharf.'),
		],
	},
	weight_at: {
		says: [
			say(
				({ f }) =>
					`Das visuelle Gewicht liegt um ${percent(f.share ?? 0)} der Breite ${side[f.side ?? 'left']} der Mitte, und diese Seite wird zuerst gelesen.`,
			),
			say(
				({ f }) =>
					`Das Bild wiegt ${side[f.side ?? 'left']} schwerer: Der Schwerpunkt liegt um ${percent(f.share ?? 0)} der Breite neben der Achse.`,
			),
			say(
				({ f }) =>
					`Die Masse sammelt sich ${side[f.side ?? 'left']}, um ${percent(f.share ?? 0)} der Breite neben der Mitte; die andere Seite antwortet ihr.`,
			),
		],
		short: say(
			({ f }) => `Gewicht ${side[f.side ?? 'left']}, um ${percent(f.share ?? 0)} neben der Mitte`,
		),
		leads: [
			say(
				({ f }) =>
					`Das Bild zieht nach ${side[f.side ?? 'left']}: Das Gewicht liegt um ${percent(f.share ?? 0)} der Breite neben der Mitte.`,
			),
		],
	},
	one_bright_thing: {
		says: [
			say(
				({ f, At, pc }) =>
					`${At} liegt die eine helle Stelle, ${pc(f.share)} des Bildes: Dorthin geht das Auge zuerst.`,
				({ At }) => `${At} liegt die eine helle Stelle: Dorthin geht das Auge zuerst.`,
			),
			say(
				({ f, at, pc }) =>
					`Ein dunkles Bild mit einem Licht ${at} (${pc(f.share)}) braucht keinen anderen Zeiger.`,
				({ at }) => `Ein dunkles Bild mit einem Licht ${at} braucht keinen anderen Zeiger.`,
			),
			say(
				({ f, at, fact, pc, tone }) =>
					`Die Hälfte liegt unter ${tone(fact('median'))}; die ${pc(f.share)}, die ${at} leuchten, tragen den Blick.`,
			),
		],
		short: say(({ at }) => `eine helle Stelle ${at}`),
		leads: [
			say(
				({ f, at, pc }) =>
					`Ein Licht ${at}, ${pc(f.share)} des Bildes, und alles andere führt dorthin.`,
				({ at }) => `Ein Licht ${at}, und alles andere führt dorthin.`,
			),
		],
	},
	hues_of: {
		says: [
			say(
				({ f }) =>
					`${hue(f.hue)} (${percent(f.share ?? 0)}) und ${hue(f.otherHue)} (${percent(f.ratio ?? 0)}) sind seine kräftigen Farben.`,
			),
			say(
				({ f }) =>
					`Zwei Farben sind kräftig: ${hue(f.hue)} auf ${percent(f.share ?? 0)} des Bildes, ${hue(f.otherHue)} auf ${percent(f.ratio ?? 0)}.`,
			),
			say(
				({ f }) =>
					`Von seinen kräftigen Farben kommt ${hue(f.hue)} zuerst, auf ${percent(f.share ?? 0)} des Bildes, mit ${hue(f.otherHue)} daneben.`,
			),
		],
		short: say(({ f }) => `${hue(f.hue)} mit ${hue(f.otherHue)}`),
		leads: [
			say(
				({ f }) =>
					`${hue(f.hue)} und ${hue(f.otherHue)} sind seine kräftigen Farben, auf ${percent(f.share ?? 0)} und ${percent(f.ratio ?? 0)} des Bildes.`,
			),
		],
	},
};
