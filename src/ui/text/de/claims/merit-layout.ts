import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import type { layoutMerits as English } from '../../en/claims/merit-layout';
import { percent, say, spot } from './say';

/** "nach unten", "zur Mitte" of "unten", "in der Mitte" */
const towards = (place: string): string =>
	place === 'in der Mitte' ? 'zur Mitte' : `nach ${place}`;
const from = (place: string): string =>
	place === 'in der Mitte' ? 'von der Mitte' : `von ${place}`;
const side = (where: 'left' | 'right' | 'top' | 'bottom' | undefined): string =>
	where === undefined ? 'daneben' : spot(where, undefined);

export const layoutMerits: Record<keyof typeof English, MeritPhrases> = {
	light_falls: {
		says: [
			say(
				({ f, at, ev }) =>
					`Die Helligkeit fällt ${from(at)} ${towards(spot(f.otherWhere ?? 'bottom', undefined))} um ${ev(f.ev)} ab und nimmt das Auge mit.`,
				({ f, at }) =>
					`Die Helligkeit fällt ${from(at)} ${towards(spot(f.otherWhere ?? 'bottom', undefined))} ab und nimmt das Auge mit.`,
			),
			say(
				({ f, At, ev }) =>
					`${At} ist das Bild am hellsten; ${spot(f.otherWhere ?? 'bottom', undefined)} ist es ${ev(f.ev)} dunkler.`,
				({ f, At }) =>
					`${At} ist das Bild am hellsten; ${spot(f.otherWhere ?? 'bottom', undefined)} ist es dunkler.`,
			),
			say(
				({ f, at, ev }) =>
					`Die Töne haben eine Richtung: am hellsten ${at}, ${ev(f.ev)} weniger ${spot(f.otherWhere ?? 'bottom', undefined)}.`,
			),
		],
		short: say(
			({ f, at, ev }) => `Lichtabfall ${from(at)} um ${ev(f.ev)}`,
			({ at }) => `Lichtabfall ${from(at)}`,
		),
		leads: [
			say(
				({ f, at }) =>
					`Gelesen wird es vom hellen Ende ${at} zum dunklen ${spot(f.otherWhere ?? 'bottom', undefined)}.`,
			),
			say(({ f, at, ev }) => `Ein Abfall von ${ev(f.ev)} ${from(at)} gibt ihm seine Richtung.`),
		],
	},
	sharpest_at: {
		says: [
			say(
				({ f, at, place }) =>
					`Die feinsten Kanten liegen ${at}, die weichsten ${place(f.otherWhere)}.`,
				({ at }) => `Die feinsten Kanten liegen ${at}.`,
			),
			say(
				({ f, at, place, atLim }) =>
					`Kanten sind ${at} knackig und liegen ${place(f.otherWhere)} nur ${atLim(f.share)}: Das ordnet das Sehen.`,
			),
			say(
				({ f, At, place }) => `${At} liest es sich am besten, am wenigsten ${place(f.otherWhere)}.`,
				({ At }) => `${At} liest es sich am besten.`,
			),
		],
		short: say(({ at }) => `am schärfsten ${at}`),
		leads: [say(({ at }) => `Gelesen wird es zuerst ${at}: Dort liegt der Fokus.`)],
	},
	free_room: {
		says: [
			say(
				({ f }) =>
					`${percent(f.share ?? 0)} des Bildes sind ${side(f.side)} eine glatte Fläche, eine Ruhe für das Auge.`,
			),
			say(
				({ f }) =>
					`${percent(f.share ?? 0)} des Bildes haben ${side(f.side)} keine feinen Details: Alles Lesbare liegt woanders.`,
			),
			say(
				({ f }) =>
					`Die ruhige Fläche ${side(f.side)}, ${percent(f.share ?? 0)}, ist ein Gegengewicht zu den Details.`,
			),
		],
		short: say(({ f }) => `Ruhe ${side(f.side)}, ${percent(f.share ?? 0)} des Bildes`),
		leads: [
			say(
				({ f }) => `${percent(f.share ?? 0)} Ruhe ${side(f.side)} stehen allen Details gegenüber.`,
			),
			say(
				({ f }) =>
					`Eine große Ruhe trägt es: ${percent(f.share ?? 0)} des Bildes haben ${side(f.side)} keine feinen Details.`,
			),
		],
	},
	small_in_space: {
		says: [
			say(
				({ f, at }) =>
					`Alles, was geschieht, geschieht ${at} auf ${percent(f.share ?? 0)} des Bildes; der Rest macht es klein und deutlich.`,
			),
			say(
				({ f, at }) =>
					`Was zu sehen ist, liegt ${at}, auf ${percent(f.share ?? 0)} des Bildes: Das Auge kann sonst nirgendwohin.`,
			),
			say(({ f }) => `${percent(1 - (f.share ?? 0))} Leere sagen, wie allein es ist.`),
		],
		short: say(({ f, at }) => `etwas Kleines ${at}, ${percent(f.share ?? 0)} des Bildes`),
		leads: [
			say(
				({ f, at }) =>
					`Viel Raum, und ${at} auf ${percent(f.share ?? 0)} davon alles, was geschieht.`,
			),
		],
	},
	horizon_at: {
		says: [
			say(
				({ f }) =>
					`Der Horizont liegt ${percent(f.share ?? 0)} unter dem oberen Rand: ${(f.share ?? 0) > 0.5 ? 'Der Himmel' : 'Der Boden'} hat den größeren Teil.`,
			),
			say(
				({ f }) =>
					`Bei ${percent(f.share ?? 0)} der Höhe teilt eine Waagerechte das Bild nahe einem Drittel; ${(f.share ?? 0) > 0.5 ? 'was darüber liegt' : 'was darunter liegt'}, ist das Thema.`,
			),
			say(
				({ f }) =>
					`Himmel und Boden sind keine Hälften: Die Linie liegt bei ${percent(f.share ?? 0)}, also führt einer von beiden.`,
			),
		],
		short: say(({ f }) => `Horizont bei ${percent(f.share ?? 0)} der Höhe`),
		leads: [
			say(
				({ f }) =>
					`Der Horizont, ${percent(f.share ?? 0)} von oben, gibt das Bild ${(f.share ?? 0) > 0.5 ? 'dem Himmel' : 'dem Boden'}.`,
			),
		],
	},
};
