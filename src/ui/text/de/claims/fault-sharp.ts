import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import type { sharpFaults as English } from '../../en/claims/fault-sharp';
import { fNumber, say, times } from './say';

const living = new Set(['animal', 'bird', 'insect', 'fish', 'person', 'people']);

/** A smear's direction in words: along what the camera or the thing moved. */
function along(value: number): string {
	const off = ((value % 180) + 180) % 180;
	if (Math.min(off, 180 - off) <= 20) return 'seitwärts';
	if (Math.abs(off - 90) <= 20) return 'auf und ab';
	return off < 90 ? 'schräg nach rechts unten' : 'schräg nach links unten';
}

export const sharpFaults: Record<keyof typeof English, FaultPhrases> = {
	out_of_focus: {
		says: [
			say(
				({ f, lim }) =>
					`Nichts im Bild ist scharf: Die schärfsten Kanten erreichen ${lim(f.acuity)}.`,
				() => 'Nichts im Bild ist im Fokus.',
			),
			say(
				({ f, lim }) =>
					`Kanten verlaufen nach allen Seiten gleich (${lim(f.acuity)}): Der Fokus lag daneben, die Kamera hielt still.`,
			),
			say(
				({ f, named, lim }) =>
					`${named.Nom} ${named.verb('liegt', 'liegen')} außerhalb des Fokus, und alles andere auch: ${lim(f.acuity)} im besten Fall.`,
			),
		],
		what: say(
			({ named }) => `Noch einmal aufnehmen, mit dem Fokus auf ${named.dat}`,
			() => 'Noch einmal aufnehmen, mit richtigem Fokus',
		),
		why: [
			say(
				({ f, lim }) =>
					`Die schärfste Stelle erreicht ${lim(f.acuity)}; eine vom Objektiv aufgelöste Kante liegt über 50 %.`,
				() => 'Keine Stelle zeigt eine aufgelöste Kante.',
			),
		],
		now: say(({ f }) =>
			(f.acuity ?? 0) >= 0.25
				? 'Schärfen zeichnet hier falsche Kanten: besser auf einem Drittel der Größe zeigen.'
				: 'Keine Bearbeitung bringt das zurück; auf einem Viertel der Größe mag es gehen.',
		),
		next: say(({ f, n, fact }) => {
			const point = living.has(fact('scene') ?? '') && n.known ? 'das nähere Auge' : n.acc;
			return f.nextAperture === undefined
				? `Ein einzelnes Fokusfeld auf ${point} legen und vor dem Weggehen in der Lupe prüfen.`
				: `Ein einzelnes Fokusfeld auf ${point} legen und für mehr Schärfentiefe auf ${fNumber(f.nextAperture)} abblenden.`;
		}),
		leads: [
			say(
				({ named }) => `${named.Nom} ${named.verb('ist', 'sind')} da, der Fokus nicht.`,
				() => 'Der Fokus hat alles verfehlt.',
			),
		],
	},
	subject_soft: {
		says: [
			say(
				({ f, n, lim, place }) =>
					`${n.Nom} ${n.verb('ist', 'sind')} weich (${lim(f.acuity)}); scharf ist es ${place(f.otherWhere)}.`,
				({ f, n, lim }) => `${n.Nom} ${n.verb('ist', 'sind')} weich (${lim(f.acuity)}).`,
				({ f, n, place }) =>
					`${n.Nom} ${n.verb('ist', 'sind')} weich; scharf ist es ${place(f.otherWhere)}.`,
				({ n }) => `${n.Nom} ${n.verb('ist', 'sind')} weich.`,
			),
			say(
				({ f, here, n, place }) =>
					`Der Fokus ging auf das, was ${place(f.otherWhere)} liegt, und nicht auf ${n.acc} ${here}.`,
			),
			say(
				({ f, n, lim }) =>
					`Kanten ${n.gen} erreichen nur ${lim(f.acuity)}: Die Schärfeebene liegt woanders.`,
			),
		],
		what: say(({ n }) => `Den Fokus auf ${n.acc} legen`),
		why: [
			say(
				({ f, n, place }) =>
					`Die schärfsten Kanten liegen ${place(f.otherWhere)}; dorthin geht das Auge, nicht ${n.zum}.`,
				({ n }) => `${n.Nom} ${n.verb('ist', 'sind')} weicher als der Rest.`,
			),
		],
		next: say(({ n, fact }) => {
			if (living.has(fact('scene') ?? '') && n.known)
				return 'Einzelfeld oder Augenerkennung auf das nähere Auge, mit nachführendem Autofokus.';
			const aperture = fact('aperture') ?? 8;
			const better = aperture * 2 > 8 ? 8 : Math.round(aperture * 20) / 10;
			return aperture < 5.6
				? `Ein Fokusfeld auf ${n.acc} legen und mit ${fNumber(better)} etwas Spielraum geben.`
				: `Ein Fokusfeld auf ${n.acc} legen.`;
		}),
		leads: [say(({ n }) => `Die Schärfe dieses Bildes ging ${n.am} vorbei.`)],
	},
	motion_blur: {
		says: [
			say(
				({ f, also }) =>
					also(
						f.degrees,
						(value) => `Kanten sind ${along(value)} verwischt, im ganzen Bild auf dieselbe Art.`,
					),
				() => 'Kanten sind in eine Richtung verwischt.',
			),
			say(
				({ f, sec }) =>
					`${sec(f.shutterSeconds)} war zu lang: Jede Kante ist in eine Richtung ausgezogen.`,
			),
			say(({ f, also }) =>
				also(
					f.degrees,
					(value) => `Die Unschärfe hat eine Richtung, ${along(value)}: Bewegung, nicht Fokus.`,
				),
			),
		],
		what: say(
			({ f, sec }) => `Die Belichtung auf ${sec(f.nextShutterSeconds)} verkürzen`,
			() => 'Die Belichtung verkürzen',
		),
		why: [
			say(
				({ f, fact, sec, mm, only }) => {
					const over = (f.shutterSeconds ?? 0) * (fact('focalMm35') ?? 0);
					return `${only(over > 1.2)}${sec(f.shutterSeconds)} bei ${mm(fact('focalMm35'))} ist das ${times(over).replace('-fach', '-Fache')} der alten Grenze aus freier Hand.`;
				},
				({ f, sec }) =>
					`Während der ${sec(f.shutterSeconds)} hat sich etwas bewegt; die Verwischung hat eine Richtung.`,
				() =>
					'Die Verwischung hat eine Richtung; etwas hat sich also bei offenem Verschluss bewegt.',
			),
		],
		now: say(
			() =>
				'Schärfen macht eine Verwischung nicht rückgängig; auf einem Drittel der Größe fällt sie weniger auf.',
		),
		next: say(
			({ f, sec, isoOf }) => `${sec(f.nextShutterSeconds)} bei ${isoOf(f.nextIso)} einstellen.`,
			({ f, sec }) => `${sec(f.nextShutterSeconds)} einstellen und die ISO nachziehen lassen.`,
			() =>
				'Die Kamera abstützen oder die Belichtung auf ein Drittel verkürzen und die ISO nachziehen lassen.',
		),
		leads: [
			say(
				({ f, also }) => also(f.degrees, (value) => `Bewegung hat es ausgezogen, ${along(value)}.`),
				() => 'Bewegung hat es ausgezogen.',
			),
		],
	},
};
