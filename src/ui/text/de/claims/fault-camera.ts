import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import type { cameraFaults as English } from '../../en/claims/fault-camera';
import { iso, say } from './say';

export const cameraFaults: Record<keyof typeof English, FaultPhrases> = {
	noise: {
		says: [
			say(
				({ f, at, pc, isoOf }) =>
					`Ruhige Flächen ${at} flimmern bei ${isoOf(f.iso)} um ±${pc(f.sigma)}.`,
				({ f, at, pc }) => `Ruhige Flächen ${at} flimmern um ±${pc(f.sigma)}.`,
				({ at }) => `Ruhige Flächen ${at} sind körnig.`,
			),
			say(
				({ f, pc, isoOf }) =>
					`${isoOf(f.iso)} ist zu sehen: Korn von ±${pc(f.sigma)}, wo der Ton glatt sein sollte.`,
			),
			say(({ f, there, pc }) => `Korn von ±${pc(f.sigma)} liegt über den glatten Tönen${there}.`),
		],
		what: say(() => 'Das Rauschen mindern'),
		why: [
			say(
				({ f, pc }) =>
					`Glatte Töne schwanken um ±${pc(f.sigma)}; ab etwa ±1,5 % sieht man es im Druck.`,
				() => 'Glatte Töne sind nicht glatt.',
			),
		],
		now: say(({ strong }) =>
			strong
				? 'Luminanzrauschen um 40 bis 50 mindern, Farbrauschen um 25; die Kanten maskieren.'
				: 'Luminanzrauschen um 20 bis 30 mindern, vor jedem Schärfen.',
		),
		next: say(
			({ f, fact, isoOf }) => {
				const won =
					f.iso === undefined || f.nextIso === undefined
						? undefined
						: Math.round(Math.log2(f.iso / f.nextIso));
				const isLong = (fact('shutterSeconds') ?? 1) < 1 / 15;
				const how = isLong
					? 'durch eine längere Belichtung vom Stativ'
					: 'durch eine offenere Blende oder mehr Licht';
				return `${isoOf(f.nextIso)} einstellen${won === undefined ? `, ausgeglichen ${how}` : ` und die ${String(won)} EV ${how} zurückgewinnen`}.`;
			},
			() => 'Mehr Licht geben, damit die ISO niedrig bleiben kann.',
		),
		leads: [
			say(
				({ f, isoOf }) => `Ein Bild, wenig Licht abgerungen, bei ${isoOf(f.iso)}.`,
				({ f, pc }) => `Korn liegt über den glatten Tönen, ±${pc(f.sigma)}.`,
				() => 'Korn liegt über den glatten Tönen.',
			),
		],
	},
	iso_unneeded: {
		says: [
			say(
				({ f, sec }) =>
					`${iso(f.iso ?? 0)} war nicht nötig: ${sec(f.shutterSeconds)} ist weit kürzer, als etwas Ruhendes verlangt.`,
				({ f }) =>
					`${iso(f.iso ?? 0)} war nicht nötig: Die Zeit ist weit kürzer, als etwas Ruhendes verlangt.`,
			),
			say(
				({ f, n, sec }) =>
					`Hier bewegt sich nichts, und doch ${n.known ? n.verb('bekam', 'bekamen') : 'bekam'} ${n.known ? n.nom : 'das Bild'} ${sec(f.shutterSeconds)} bei ${iso(f.iso ?? 0)}.`,
			),
			say(({ f, also }) =>
				also(
					f.nextIso,
					(value) =>
						`${String(Math.round(Math.log2((f.iso ?? value) / value)))} EV Empfindlichkeit gingen in eine Belichtungszeit, die hier nichts braucht.`,
				),
			),
		],
		what: say(
			({ f, isoOf }) => `Auf ${isoOf(f.nextIso)} heruntergehen`,
			() => 'Mit der ISO heruntergehen',
		),
		why: [
			say(
				({ f, sec }) =>
					`${iso(f.iso ?? 0)} erkaufte ${sec(f.shutterSeconds)}, und was stillsteht, hat davon nichts.`,
				({ f }) =>
					`${iso(f.iso ?? 0)} erkaufte eine sehr kurze Zeit, und was stillsteht, hat davon nichts.`,
			),
		],
		next: say(({ f, sec, isoOf }) => {
			const longer =
				f.shutterSeconds === undefined || f.nextIso === undefined
					? undefined
					: (f.shutterSeconds * (f.iso ?? f.nextIso)) / f.nextIso;
			return `${isoOf(f.nextIso)} und ${sec(longer)} einstellen: dasselbe Licht mit weniger Korn.`;
		}),
		leads: [
			say(
				({ f }) => `Aufgenommen wurde es mit ${iso(f.iso ?? 0)}, mehr, als etwas Ruhendes braucht.`,
			),
		],
	},
	diffraction: {
		says: [
			say(
				({ f, ap }) =>
					`${ap(f.aperture)} kostet die feinsten Details: Ab f/16 zeichnet jedes Objektiv weicher.`,
				() => 'Eine so kleine Blende kostet die feinsten Details.',
			),
			say(
				({ f, ap }) =>
					`Bei ${ap(f.aperture)} rundet die Beugung Kanten ab, die ${ap(f.nextAperture)} behielte.`,
			),
			say(
				({ f, fact, ap, atLim }) =>
					`Schärfentiefe wurde mit ${ap(f.aperture)} erkauft, und die Kanten enden ${atLim(fact('acuity'))}.`,
			),
		],
		what: say(
			({ f, ap }) => `Auf ${ap(f.nextAperture)} aufblenden`,
			() => 'Die Blende öffnen',
		),
		why: [
			say(
				({ f, fact, ap, lim }) =>
					`Bei ${ap(f.aperture)} erreichen die Kanten ${lim(fact('acuity'))}: Den Rest nimmt die Beugung.`,
				({ f, ap }) =>
					`Bei ${ap(f.aperture)} erreichen die Kanten weniger, als das Objektiv kann: Den Rest nimmt die Beugung.`,
				() => 'Die Beugung nimmt die feinsten Details.',
			),
		],
		next: say(
			({ f, ap }) =>
				`${ap(f.nextAperture)} benutzen und ein Drittel des Weges in die Tiefe fokussieren.`,
		),
		leads: [
			say(
				({ f, ap }) => `Es hat die Schärfentiefe von ${ap(f.aperture)}, und auch deren Weichheit.`,
				() => 'Eine sehr kleine Blende hat es weich gezeichnet.',
			),
		],
	},
};
