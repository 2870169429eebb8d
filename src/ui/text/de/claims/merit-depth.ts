import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import type { depthMerits as English } from '../../en/claims/merit-depth';
import { part, say } from './say';

const outside = (share: number | undefined): string =>
	share === undefined ? 'ein Teil' : part(share);

export const depthMerits: Record<keyof typeof English, MeritPhrases> = {
	layered: {
		says: [
			say(
				({ fact, mm }) =>
					`Nähe, Mitte und Ferne liegen bei ${mm(fact('focalMm35'))} hintereinander.`,
				() => 'Nähe, Mitte und Ferne liegen hintereinander.',
			),
			say(
				({ fact, x }) =>
					`Die Schichten treten zurück, jede blasser: Die nahen haben den ${x(fact('haze')).replace('-fach', '-fachen')} Kontrast der fernen.`,
			),
			say(
				({ fact, ap, only }) =>
					`${only((fact('aperture') ?? 0) >= 7)}Bei ${ap(fact('aperture'))} sind die Schichten von vorn bis in die Ferne gezeichnet.`,
			),
			say(() => 'Das Auge wird von vorn über einen Mittelgrund in die Ferne geführt.'),
		],
		short: say(() => 'Tiefe in Schichten'),
		leads: [
			say(() => 'Schichten führen von vorn nach hinten, und das Auge folgt ihnen.'),
			say(
				({ fact, mm, only }) =>
					`${only((fact('focalMm35') ?? 99) <= 40)}Bei ${mm(fact('focalMm35'))} gibt es Nähe, Mitte und Ferne, und man kann hineingehen.`,
			),
		],
	},
	soft_background: {
		// Whether what is soft lies behind, before or around it cannot be measured; nor exactly how much.
		says: [
			say(({ f }) => `Der Fokus hält eine Ebene: Außerhalb liegt ${outside(f.share)} des Bildes.`),
			say(
				({ f, fact, ap }) =>
					`${ap(fact('aperture'))} hält eine Ebene im Fokus; außerhalb liegt ${outside(f.share)} des Bildes.`,
			),
			say(
				({ fact, mm, only }) =>
					`${only((fact('focalMm35') ?? 0) >= 80)}Bei ${mm(fact('focalMm35'))} hält der Fokus nur eine Ebene.`,
			),
		],
		short: say(({ f }) => `eine Ebene im Fokus, ${outside(f.share)} des Bildes außerhalb`),
		leads: [
			say(({ f }) => `Eine Ebene im Fokus, und ${outside(f.share)} des Bildes außerhalb.`),
			say(({ fact, ap }) => `${ap(fact('aperture'))} behält eine Ebene und lässt den Rest los.`),
		],
	},

	subject_stands_out: {
		says: [
			say(
				({ f, fact, n, pc, tone }) =>
					`${n.Nom} ${n.verb('tritt', 'treten')} durch den Ton hervor: ${pc(f.level ?? fact('subjectMedian'))} gegen ${tone(fact('surroundMedian'))} ringsum.`,
				({ n }) => `${n.Nom} ${n.verb('tritt', 'treten')} durch den Ton hervor.`,
			),
			say(
				({ f, n, ev }) =>
					`${ev(f.ev)} ${(f.ev ?? 0) < 0 ? 'dunkler' : 'heller'} als ringsum, ${n.verb('braucht', 'brauchen')} ${n.nom} keinen Umriss.`,
			),
			say(
				({ f, n, Here, ev }) =>
					`${Here} ${n.verb('löst', 'lösen')} sich ${n.nom} um ${ev(f.ev)} vom Hintergrund.`,
			),
		],
		short: say(
			({ f, n, ev }) =>
				`${n.nom}, ${ev(f.ev)} ${(f.ev ?? 0) < 0 ? 'dunkler' : 'heller'} als ringsum`,
			({ n }) => `${n.nom}, durch den Ton abgehoben`,
		),
		leads: [
			say(({ n, f, fact }) => {
				const level = f.level ?? fact('subjectMedian') ?? 0;
				const darker = level < (fact('surroundMedian') ?? 1);
				return `${n.Nom}, ${darker ? 'dunkel vor einem helleren' : 'hell vor einem dunkleren'} Hintergrund, ${n.verb('wird', 'werden')} vor allem anderen gesehen.`;
			}),
			say(
				({ n, f, ev }) =>
					`Der Ton macht es: ${ev(f.ev)} liegen zwischen ${n.dat} und dem, was ringsum ist.`,
			),
		],
	},
	haze_depth: {
		says: [
			say(
				({ f, fact, x }) =>
					`Ferne Teile verblassen in der Luft: Der Vordergrund hat ihren ${x(f.ratio ?? fact('haze')).replace('-fach', '-fachen')} Kontrast.`,
				() => 'Ferne Teile verblassen in der Luft.',
			),
			say(
				({ f, fact, x }) =>
					`Die Luft erzählt die Entfernung; unten ist der Kontrast ${x(f.ratio ?? fact('haze')).replace('-fach', '-mal')} so hoch wie oben.`,
			),
			say(() => 'Jeder Schritt nach hinten ist blasser als der davor; so sieht weit aus.'),
		],
		short: say(
			({ f, fact, x }) =>
				`Ferne durch Dunst, Kontrast ${x(f.ratio ?? fact('haze')).replace('-fach', '-mal')} so schwach`,
			() => 'Ferne durch Dunst',
		),
		leads: [
			say(
				({ f, fact, x }) =>
					`Luft ist hier zu sehen: Nah ist der Kontrast ${x(f.ratio ?? fact('haze')).replace('-fach', '-mal')} so hoch wie fern.`,
				() => 'Luft ist hier zu sehen, blasser mit jedem Schritt nach hinten.',
			),
		],
	},
	balanced: {
		says: [
			say(
				({ f, pc }) => `Links und rechts wiegen gleich viel, bis auf ${pc(f.share)}.`,
				() => 'Links und rechts wiegen gleich viel.',
			),
			say(
				({ f, pc }) =>
					`Was links der Mitte liegt, findet rechts seine Antwort: Die Seiten gleichen sich bis auf ${pc(f.share)}.`,
			),
			say(
				({ f, fact, pc }) =>
					`Die Hälften gleichen sich zu ${pc(fact('symmetry'))} und unterscheiden sich im Gewicht um ${pc(f.share)}.`,
			),
		],
		short: say(
			({ f, pc }) => `links und rechts im Gleichgewicht, bis auf ${pc(f.share)}`,
			() => 'links und rechts im Gleichgewicht',
		),
		leads: [
			say(
				({ f, m, pc }) =>
					`${m.Nom} ruht im Gleichgewicht: Links und rechts unterscheiden sich im Gewicht um ${pc(f.share)}.`,
				({ m }) => `${m.Nom} ruht im Gleichgewicht.`,
			),
			say(({ f, pc }) => `Gleichgewicht hält es, links gegen rechts, bis auf ${pc(f.share)}.`),
		],
	},
	weight_with_subject: {
		says: [
			say(
				({ n, here }) => `Das visuelle Gewicht liegt ${n.beim}, ${here}, wo das Auge sein soll.`,
				({ n }) => `Das visuelle Gewicht liegt ${n.beim}.`,
			),
			say(
				({ n, f, place }) =>
					`Gewicht und ${n.nom.replace(/^\w+ /u, '')} treffen sich ${place(f.otherWhere)}.`,
			),
			say(
				({ n, Here }) =>
					`${Here} ${n.verb('zieht', 'ziehen')} ${n.nom} das Auge an, und sonst nichts.`,
			),
		],
		short: say(({ n }) => `Gewicht ${n.beim}`),
		leads: [
			say(
				({ n, here }) => `Alles Gewicht geht ${n.zum}, ${here}.`,
				({ n }) => `Alles Gewicht geht ${n.zum}.`,
			),
		],
	},
};
