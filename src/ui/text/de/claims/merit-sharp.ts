import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import type { sharpMerits as English } from '../../en/claims/merit-sharp';
import { part, say } from './say';

export const sharpMerits: Record<keyof typeof English, MeritPhrases> = {
	sharp_throughout: {
		says: [
			say(
				({ fact, pc }) =>
					`Scharf von Rand zu Rand: ${pc(fact('sharpShare'))} aller Stellen mit Details sind knackig.`,
				() => 'Scharf von Rand zu Rand.',
			),
			say(
				({ fact, w, ap, only }) =>
					`${only((fact('aperture') ?? 0) >= 5)}${ap(fact('aperture'))} trug den Fokus durch alle Tiefen ${w.gen}.`,
			),
			say(
				({ fact, w, pc }) =>
					`${w.Nom} ${w.verb('ist', 'sind')} überall lesbar: ${pc(fact('sharpShare'))} der Details sind scharf.`,
			),
			say(
				({ fact, mm, only }) =>
					`${only((fact('focalMm35') ?? 99) <= 35)}Bei ${mm(fact('focalMm35'))} hält die Schärfentiefe alles.`,
			),
		],
		short: say(
			({ fact, pc }) => `scharf auf ${pc(fact('sharpShare'))} der Details`,
			() => 'durchgehend scharf',
		),
		leads: [
			say(
				({ fact, w, pc }) =>
					`Alles ${w.am} ist lesbar: ${pc(fact('sharpShare'))} der Details sind scharf.`,
				({ w }) => `Alles ${w.am} ist lesbar.`,
			),
			say(
				({ fact, w, pc }) =>
					`Seine Genauigkeit trägt es: ${w.nom}, scharf auf ${pc(fact('sharpShare'))} der Details.`,
			),
		],
	},
	crisp: {
		says: [
			say(({ at }) => `Die feinsten Details liegen ${at}.`),
			say(({ At }) => `${At} sind die Kanten so knackig, wie sie sein können.`),
		],
		short: say(({ at }) => `feine Details ${at}`),
		leads: [say(({ at }) => `Die feinsten Details liegen ${at}.`)],
	},
	sharp_subject: {
		says: [
			say(({ f, n, there, also }) => {
				const much = also(f.share, (share) => `; scharf ist ${part(share)} des Bildes`);
				return `Der Fokus sitzt${there} auf ${n.dat}${much}.`;
			}),
			say(({ f, n, also }) =>
				also(
					f.share,
					(share) => `Was scharf ist, ${part(share)} des Bildes, schließt ${n.acc} ein.`,
				),
			),
			say(
				({ n, here, fact, only }) =>
					`${only((fact('sharpShare') ?? 1) < 0.6)}${n.Nom} ${here} ${n.verb('ist', 'sind')} scharf, und das meiste andere nicht.`,
			),
			say(
				({ n, fact, sec }) =>
					`${sec(fact('shutterSeconds'))} und ein Fokus, der saß: ${n.Nom} ${n.verb('ist', 'sind')} knackig.`,
			),
		],
		short: say(
			({ f, n, there, at, also }) =>
				`${n.nom}${at === 'in der Mitte' ? '' : there} scharf${also(f.share, (share) => `, ${part(share)} des Bildes im Fokus`)}`,
		),
		leads: [
			say(
				({ f, n, there, also }) =>
					`${n.Nom} ${n.verb('ist', 'sind')}${there} scharf, wo es darauf ankommt${also(f.share, (share) => `; scharf ist ${part(share)} des Bildes`)}.`,
			),
			say(
				({ n, here, fact, only }) =>
					`${only((fact('sharpShare') ?? 1) < 0.5)}Das Auge landet ${here}, auf ${n.dat}: Wenig anderes im Bild ist scharf.`,
			),
		],
	},
	clean_at_iso: {
		says: [
			say(
				({ f, fact, isoOf, pc }) =>
					`${isoOf(f.iso ?? fact('iso'))} hinterlässt kaum Korn: ±${pc(f.sigma ?? fact('noise'))}.`,
				({ f, fact, isoOf }) => `${isoOf(f.iso ?? fact('iso'))} hinterlässt kaum Korn.`,
				() => 'Glatte Töne sind sauber.',
			),
			say(
				({ f, fact, isoOf, pc }) =>
					`Ruhige Flächen schwanken bei ${isoOf(f.iso ?? fact('iso'))} nur um ±${pc(f.sigma ?? fact('noise'))}.`,
				({ f, fact, pc }) => `Ruhige Flächen schwanken nur um ±${pc(f.sigma ?? fact('noise'))}.`,
			),
			say(
				({ f, fact, isoOf, only }) =>
					`${only((f.iso ?? fact('iso') ?? 0) >= 800)}Für ${isoOf(f.iso ?? fact('iso'))} sind die glatten Töne sauber.`,
			),
		],
		short: say(
			({ f, fact, isoOf }) => `rauscharm bei ${isoOf(f.iso ?? fact('iso'))}`,
			() => 'saubere Töne',
		),
		leads: [
			say(
				({ f, fact, isoOf }) =>
					`Saubere Töne bei ${isoOf(f.iso ?? fact('iso'))} sind, worauf es steht.`,
				() => 'Saubere Töne sind, worauf es steht.',
			),
		],
	},
	frozen: {
		says: [
			say(
				({ f, fact, n, sec }) =>
					`${sec(f.shutterSeconds ?? fact('shutterSeconds'))} hat ${n.acc} eingefroren.`,
				({ n }) => `${n.Nom} ${n.verb('ist', 'sind')} eingefroren.`,
			),
			say(
				({ f, fact, n, sec }) =>
					`Nirgends verwischt: ${sec(f.shutterSeconds ?? fact('shutterSeconds'))} war kurz genug für ${n.acc}.`,
			),
			say(
				({ f, fact, sec, atLim }) =>
					`Bei ${sec(f.shutterSeconds ?? fact('shutterSeconds'))} bleiben Kanten trotz der Bewegung ${atLim(fact('acuity'))}.`,
			),
		],
		short: say(
			({ f, fact, sec }) =>
				`Bewegung eingefroren mit ${sec(f.shutterSeconds ?? fact('shutterSeconds'))}`,
			() => 'Bewegung eingefroren',
		),
		leads: [
			say(
				({ f, fact, n, sec }) =>
					`${n.Nom}, mit ${sec(f.shutterSeconds ?? fact('shutterSeconds'))} festgehalten und nicht verwischt.`,
				({ n }) => `${n.Nom}, stillgehalten.`,
			),
		],
	},
	steady_hand: {
		says: [
			say(
				({ f, sec, mm }) => `Scharf trotz ${sec(f.shutterSeconds)} bei ${mm(f.focalMm35)}.`,
				({ f, sec }) => `Scharf trotz ${sec(f.shutterSeconds)}.`,
				() => 'Scharf trotz langer Belichtung.',
			),
			say(({ f, sec, mm, x }) => {
				const over =
					f.shutterSeconds === undefined || f.focalMm35 === undefined
						? undefined
						: f.shutterSeconds * f.focalMm35;
				return `${sec(f.shutterSeconds)} ist das ${x(over).replace('-fach', '-Fache')} der Faustregel für ${mm(f.focalMm35)}, und nichts ist verwischt.`;
			}),
			say(
				({ f, sec, atLim }) =>
					`${sec(f.shutterSeconds)} lang wurde es ruhig gehalten; die Kanten bleiben ${atLim(f.acuity)}.`,
			),
		],
		short: say(
			({ f, sec }) => `ruhig gehalten, ${sec(f.shutterSeconds)} lang`,
			() => 'ruhig gehalten',
		),
		leads: [
			say(
				({ f, sec }) =>
					`${sec(f.shutterSeconds)} lang wurde es ruhig gehalten, und die ISO konnte bleiben, wo sie ist.`,
				() => 'Es wurde ruhig gehalten.',
			),
		],
	},
	prints_large: {
		says: [
			say(
				({ f, fact, mp, cm }) =>
					`${mp(f.megapixels ?? fact('megapixels'))}, und scharf: Bei 240 dpi ergibt das ${cm(f.printCm)} an der langen Seite.`,
				({ f, fact, mp }) =>
					`${mp(f.megapixels ?? fact('megapixels'))}, und scharf: Bei 240 dpi ergibt das einen großen Druck.`,
				() => 'Es ist scharf und groß genug für einen Druck.',
			),
			say(({ f, cm }) => `Die Details reichen für einen Druck von ${cm(f.printCm)}.`),
			say(
				({ f, fact, cm, atLim }) =>
					`Kanten ${atLim(fact('acuity'))} halten an der Wand bis ${cm(f.printCm)}.`,
			),
		],
		short: say(
			({ f, cm }) => `reicht für ${cm(f.printCm)} bei 240 dpi`,
			() => 'groß genug für einen Druck',
		),
		leads: [
			say(
				({ f, cm }) => `Es hat die Details für ${cm(f.printCm)} an einer Wand.`,
				() => 'Es hat die Details für einen großen Druck.',
			),
		],
	},
};
