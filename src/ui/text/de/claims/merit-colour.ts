import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import type { colourMerits as English } from '../../en/claims/merit-colour';
import type { View } from './say';
import { say } from './say';

const accent = ({ f, fact }: View): string | undefined => f.hue ?? fact('accent')?.hue;
const accentShare = ({ f, fact }: View): number | undefined => f.share ?? fact('accent')?.share;
const one = ({ f, fact }: View): string | undefined => f.hue ?? fact('huePair')?.one;
const other = ({ f, fact }: View): string | undefined => f.otherHue ?? fact('huePair')?.other;
const lead = ({ f, fact }: View): string | undefined => f.hue ?? fact('hue');
export const colourMerits: Record<keyof typeof English, MeritPhrases> = {
	colour_accent: {
		says: [
			say(
				(v) => `Das ${v.hue(accent(v))}${v.there} holt das Auge aus einem leisen Rest.`,
				({ there }) => `Die Farbe${there} holt das Auge aus einem leisen Rest.`,
			),
			say(
				(v) =>
					`Kräftiges ${v.hue(accent(v))} liegt${v.there} nur auf ${v.pc(accentShare(v))} des Bildes, und das genügt.`,
			),
			say((v) => `Ein Fleck ${v.hue(accent(v))} gegen gedämpfte Töne: Dort beginnt das Auge.`),
		],
		short: say(
			(v) => `ein Akzent in ${v.hue(accent(v))}${v.there}`,
			({ there }) => `ein Farbakzent${there}`,
		),
		leads: [
			say(
				(v) => `Ein Akzent in ${v.hue(accent(v))}${v.there} hält das ganze Bild.`,
				({ there }) => `Ein Farbakzent${there} hält das ganze Bild.`,
			),
			say(
				(v) =>
					`Nur ${v.pc(accentShare(v))} kräftiges ${v.hue(accent(v))} braucht es, um in Erinnerung zu bleiben.`,
			),
		],
	},
	colour_pair: {
		says: [
			say(
				(v) =>
					`Zwei ferne Farben teilen sich die kräftige Farbe: ${v.hue(one(v))} auf ${v.pc(v.f.ratio && v.f.share)} des Bildes, ${v.hue(other(v))} auf ${v.pc(v.f.ratio)}.`,
				() => 'Zwei ferne Farben teilen sich die kräftige Farbe.',
			),
			say(
				(v) =>
					`Kräftiges ${v.hue(one(v))} nimmt ${v.pc(v.f.ratio && v.f.share)} des Bildes ein, ${v.hue(other(v))}, im Farbkreis weit davon, ${v.pc(v.f.ratio)}.`,
			),
		],
		short: say(
			(v) => `${v.hue(one(v))} und ${v.hue(other(v))}, zwei ferne Farben`,
			() => 'zwei ferne Farben',
		),
		leads: [
			say(
				(v) =>
					`Zwei ferne Farben führen: ${v.hue(one(v))} auf ${v.pc(v.f.ratio && v.f.share)} des Bildes, ${v.hue(other(v))} auf ${v.pc(v.f.ratio)}.`,
				() => 'Zwei ferne Farben führen.',
			),
		],
	},
	one_colour: {
		says: [
			say(
				(v) =>
					`${v.hue(lead(v))} führt; kräftig gefärbt sind ${v.pc(v.f.share ?? v.fact('vivid'))} des Bildes.`,
				(v) => `${v.hue(lead(v))} führt.`,
				() => 'Eine Farbe führt.',
			),
			say((v) => `Fast alle kräftige Farbe ist ${v.hue(lead(v))}.`),
		],
		short: say(
			(v) => `kräftige Farbe, fast nur ${v.hue(lead(v))}`,
			() => 'eine Farbe',
		),
		leads: [
			say(
				(v) =>
					`${v.hue(lead(v))} ist seine Farbe, kräftig auf ${v.pc(v.f.share ?? v.fact('vivid'))} des Bildes.`,
				() => 'Es hat eine Farbe.',
			),
			say((v) => `Ein Bild in ${v.hue(lead(v))}: Kaum eine andere Farbe ist darin kräftig.`),
		],
	},

	monochrome_tones: {
		says: [
			say(
				({ fact, pc }) =>
					`${fact('monochrome') === 'toned' ? 'Die Tonung' : 'Schwarz-Weiß'} ruht auf Tönen, die bei ${pc(fact('darkest'))} beginnen.`,
				() => 'Ohne Farbe halten es die Töne.',
			),
			say(
				({ fact, pc, tone }) =>
					`Ohne Farbe müssen die Grautöne sprechen, und sie tun es, von ${pc(fact('darkest'))} bis ${tone(fact('lightest'))}.`,
			),
			say(
				({ fact, w, tone }) =>
					`${w.Nom} ${w.verb('ist', 'sind')} in Grautönen um ${tone(fact('median'))} erzählt; keine Farbe fehlt.`,
			),
		],
		short: say(
			({ fact, pc }) => `Grautöne ab ${pc(fact('darkest'))}`,
			() => 'Grautöne, die halten',
		),
		leads: [
			say(
				({ w, fact, pc }) => `Grautöne allein tragen ${w.acc}, von ${pc(fact('darkest'))} an.`,
				({ w }) => `Grautöne allein tragen ${w.acc}.`,
			),
			say(
				({ fact, pc, tone }) =>
					`Eine Grauskala von ${pc(fact('darkest'))} bis ${tone(fact('lightest'))} trägt es.`,
			),
		],
	},
	quiet_colour: {
		says: [
			say(
				({ fact, pc }) => `Die Farbe spricht leise: kräftig auf ${pc(fact('vivid'))} des Bildes.`,
				() => 'Die Farbe spricht leise.',
			),
			say(
				({ fact, pc }) =>
					`Gedämpfte Farbe, kräftig auf ${pc(fact('vivid'))} des Bildes, überlässt Form und Ton das Wort.`,
			),
			say(({ fact, hue }) => `Gedämpfte Farbe, mit etwas ${hue(fact('hue'))} darin.`),
		],
		short: say(() => 'gedämpfte Farbe'),
		leads: [
			say(
				({ fact, pc }) =>
					`Es spricht leise, in gedämpfter Farbe: kräftig auf ${pc(fact('vivid'))} des Bildes.`,
				() => 'Es spricht leise, in gedämpfter Farbe.',
			),
		],
	},
};
