import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import type { frameFaults as English } from '../../en/claims/fault-frame';
import { crop, say } from './say';

const living = new Set(['animal', 'bird', 'insect', 'fish', 'person', 'people']);
const side = (degrees = 0): string => (degrees >= 0 ? 'rechts' : 'links');

export const frameFaults: Record<keyof typeof English, FaultPhrases> = {
	tilted: {
		says: [
			say(
				({ f, deg, only }) =>
					`${only(f.degrees !== 0)}Linien, die waagerecht sein sollten, fallen um ${deg(f.degrees)} nach ${side(f.degrees)}.`,
				() => 'Linien, die waagerecht sein sollten, sind es nicht.',
			),
			say(
				({ f, deg }) =>
					`Das Bild hängt um ${deg(f.degrees)} schief; die ${(f.degrees ?? 0) >= 0 ? 'linke' : 'rechte'} Seite steht zu hoch.`,
			),
			say(
				({ f, deg }) =>
					`Was eben liegen sollte, läuft nach ${side(f.degrees)} herunter, um ${deg(f.degrees)}.`,
			),
		],
		what: say(
			({ f, deg }) => `Um ${deg(f.degrees)} zurückdrehen`,
			() => 'Gerade ausrichten',
		),
		why: [
			say(
				({ f, deg }) =>
					`Seine Linien sind sich einig: ${deg(f.degrees)} aus der Waagerechten${Math.abs(f.degrees ?? 9) < 1.5 ? '; wenig, aber es wirkt wie ein Versehen' : ''}.`,
				() => 'Linien, die waagerecht sein sollten, sind es nicht.',
			),
		],
		now: say(({ f, told, deg }) => {
			const turn =
				told.claim.edit?.rotateDegrees ?? (f.degrees === undefined ? undefined : -f.degrees);
			return `Um ${deg(turn)} ${(turn ?? 0) < 0 ? 'gegen den Uhrzeigersinn' : 'im Uhrzeigersinn'} drehen; die Ecken kosten einen schmalen Rand.`;
		}),
		next: say(() => 'Im Sucher die Wasserwaage oder das Gitter einschalten.'),
		leads: [
			say(
				({ f, deg }) =>
					`Es neigt sich um ${deg(f.degrees)} nach ${side(f.degrees)}, und das Auge rutscht mit.`,
				() => 'Es neigt sich, und das Auge rutscht mit.',
			),
		],
	},
	converging: {
		says: [
			say(
				({ f, deg }) =>
					`Senkrechte stürzen zum Rand hin um ${deg(f.degrees)}: Die Kamera sah nach oben oder unten.`,
				() => 'Senkrechte stürzen: Die Kamera sah nach oben oder unten.',
			),
			say(
				({ f, named, deg }) =>
					`Die aufrechten Linien ${named.gen} laufen um ${deg(f.degrees)} zusammen.`,
			),
			say(
				({ f, deg }) =>
					`Stürzende Linien, ${deg(f.degrees)} am Rand; gerade ausgerichtet ist es trotzdem.`,
			),
		],
		what: say(() => 'Die Senkrechten parallel stellen oder kühn kippen'),
		why: [
			say(
				({ f, deg }) =>
					`${deg(f.degrees)} sind zu viel, um als gerade durchzugehen, und zu wenig, um gewollt zu wirken.`,
				() => 'Es ist zu viel, um als gerade durchzugehen, und zu wenig, um gewollt zu wirken.',
			),
		],
		now: say(
			({ f, deg }) =>
				`Die senkrechte Perspektive korrigieren, bis der Rand aufrecht steht, etwa ${deg(f.degrees)}; Platz für den Beschnitt lassen.`,
		),
		next: say(
			() => 'Zurückgehen, den Sensor senkrecht halten und den Vordergrund später wegschneiden.',
		),
		leads: [
			say(
				({ f, deg }) => `Seine Senkrechten laufen um ${deg(f.degrees)} zusammen.`,
				() => 'Seine Senkrechten laufen zusammen.',
			),
		],
	},
	subject_small: {
		says: [
			say(
				({ f, n, at, pc }) =>
					`${n.Nom} ${n.verb('nimmt', 'nehmen')} ${at} ${pc(f.share)} des Bildes ein; der Rest ist Umgebung.`,
				({ n, at }) => `${n.Nom} ${n.verb('ist', 'sind')} klein, ${at}.`,
			),
			say(
				({ f, n, pc }) =>
					`Vom ganzen Bild ${n.verb('füllt', 'füllen')} ${n.nom} nur ${pc(f.share)}.`,
			),
			say(
				({ n, here }) =>
					`${n.Nom} ${here} ${n.verb('ist', 'sind')} so klein, dass man ${n.him} erst beim zweiten Blick findet.`,
			),
		],
		what: say(({ n }) => `Näher an ${n.acc} herangehen`),
		why: [
			say(
				({ f, n, pc }) =>
					`Mit ${pc(f.share)} des Bildes ${n.verb('hat', 'haben')} ${n.nom} kaum mehr Raum als ein Detail.`,
				({ n }) => `${n.Nom} ${n.verb('hat', 'haben')} kaum mehr Raum als ein Detail.`,
			),
		],
		now: crop,
		next: say(
			({ f, fact, mm }) => {
				const ratio =
					f.ratio ?? (f.share !== undefined && f.share > 0 ? Math.sqrt(0.2 / f.share) : 2);
				const focal = fact('focalMm35');
				const longer =
					focal === undefined ? undefined : Math.round((focal * Math.min(ratio, 4)) / 5) * 5;
				return `Den Abstand halbieren oder ${mm(longer)} statt ${mm(focal)} nehmen.`;
			},
			() => 'Den Abstand halbieren; das macht es viermal so groß.',
		),
		leads: [say(({ n, at }) => `${n.Nom} ${n.verb('ist', 'sind')} klein, ${at}.`)],
	},
	subject_centred: {
		says: [
			say(
				({ n }) =>
					`${n.Nom} ${n.verb('steht', 'stehen')} in der Mitte, mit gleich viel Raum vor wie hinter sich.`,
			),
			say(
				({ n }) =>
					`Gleicher Raum zu beiden Seiten hält ${n.acc} fest, und sonst ist im Bild nichts symmetrisch.`,
			),
			say(
				({ n, fact, pc }) =>
					`${n.Nom} ${n.verb('steht', 'stehen')} mittig, obwohl sich links und rechts nur zu ${pc(fact('symmetry'))} gleichen.`,
			),
		],
		what: say(({ n }) => `${n.Acc} aus der Mitte rücken`),
		why: [
			say(
				({ fact, pc }) =>
					`Die Mitte passt zu einem symmetrischen Bild; hier gleichen sich die Hälften zu ${pc(fact('symmetry'))}.`,
				({ n }) => `Die Mitte gibt ${n.dat} keine Richtung.`,
			),
		],
		now: crop,
		next: say(({ n, fact }) =>
			living.has(fact('scene') ?? '')
				? `${n.Acc} ins Drittel setzen, mit dem Raum in Blickrichtung.`
				: `${n.Acc} ein Drittel von einer Seite entfernt setzen.`,
		),
		leads: [say(({ n }) => `${n.Nom} ${n.verb('hält', 'halten')} die genaue Mitte.`)],
	},
};
