import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import type { frameMerits as English } from '../../en/claims/merit-frame';
import { say } from './say';

const thirds = { left: 'linken', right: 'rechten', top: 'oberen', bottom: 'unteren' } as const;
type Side = keyof typeof thirds;
/** "im linken Drittel" */
const third = (side: Side | undefined): string =>
	side === undefined ? 'im Drittel' : `im ${thirds[side]} Drittel`;
const atLeastTenth = (value: number | undefined): number | undefined =>
	value === undefined ? undefined : Math.max(0.1, Math.abs(value));

export const frameMerits: Record<keyof typeof English, MeritPhrases> = {
	subject_on_third: {
		says: [
			say(
				({ n, f }) =>
					`${n.Nom} ${n.verb('liegt', 'liegen')} ${third(f.side)}, mit Raum auf der anderen Seite.`,
			),
			say(({ n, f, also }) =>
				also(
					f.side,
					(side) =>
						`Im ${thirds[side]} Drittel ${n.verb('hat', 'haben')} ${n.nom} Raum und Gewicht zugleich.`,
				),
			),
			say(
				({ n, f, pc }) =>
					`${n.Nom} ${n.verb('steht', 'stehen')} bei ${pc(f.share)} der Breite, nahe einem Drittel, und der Rest führt dorthin.`,
			),
		],
		short: say(({ n, f }) => `${n.nom} ${third(f.side)}`),
		leads: [
			say(
				({ n, f }) =>
					`${n.Nom} ${n.verb('steht', 'stehen')} ${third(f.side)}, und der offene Teil des Bildes antwortet ${n.dem}.`,
			),
			say(
				({ n, f, pc }) =>
					`${n.Nom}, bei ${pc(f.share)} der Breite, ${n.verb('gibt', 'geben')} dem Bild seine Richtung.`,
			),
		],
	},
	fills_frame: {
		says: [
			say(
				({ n, f, pc }) =>
					`${n.Nom} ${n.verb('füllt', 'füllen')} ${pc(f.share)} des Bildes; nichts ist überflüssig.`,
				({ n }) => `${n.Nom} ${n.verb('füllt', 'füllen')} das Bild; nichts ist überflüssig.`,
			),
			say(
				({ n, fact, mm }) =>
					`Nah genug bei ${mm(fact('focalMm35'))}: ${n.Nom} ${n.verb('nimmt', 'nehmen')} das ganze Bild ein.`,
			),
			say(
				({ n }) =>
					`Nah herangegangen: ${n.Nom} ${n.verb('reicht', 'reichen')} auf allen Seiten fast bis zum Rand.`,
			),
		],
		short: say(({ n }) => `${n.nom} ${n.verb('füllt', 'füllen')} das Bild`),
		leads: [
			say(
				({ n, f, pc }) =>
					`Nah heran, und ganz bei der Sache: ${n.Nom} ${n.verb('füllt', 'füllen')} ${pc(f.share)} des Bildes.`,
				({ n }) => `Nah genug, dass ${n.nom} das Bild ${n.verb('füllt', 'füllen')}.`,
			),
			say(({ n }) => `Nichts als ${n.nom}, von Rand zu Rand.`),
		],
	},
	level: {
		says: [
			say(
				({ f, fact, deg }) =>
					`Seine Linien sind bis auf ${deg(atLeastTenth(f.degrees ?? fact('tilt')))} waagerecht.`,
				() => 'Seine Linien sind waagerecht.',
			),
			say(
				({ f, fact, here, deg }) =>
					`Die Linie ${here} liegt waagerecht, höchstens ${deg(f.degrees ?? fact('tilt'))} daneben.`,
			),
			say(
				({ f, fact, named, deg }) =>
					`${named.Nom} ${named.verb('ruht', 'ruhen')} auf waagerechten Linien (${deg(f.degrees ?? fact('tilt'))} Abweichung).`,
			),
		],
		short: say(
			({ f, fact, deg }) => `gerade bis auf ${deg(atLeastTenth(f.degrees ?? fact('tilt')))}`,
			() => 'gerade ausgerichtet',
		),
		leads: [
			say(
				({ f, fact, deg }) =>
					`Es ruht auf Linien, die bis auf ${deg(atLeastTenth(f.degrees ?? fact('tilt')))} waagerecht sind.`,
				() => 'Es ruht auf waagerechten Linien.',
			),
		],
	},
	symmetrical: {
		says: [
			say(
				({ f, fact, pc }) =>
					`Links und rechts spiegeln sich zu ${pc(f.ratio ?? fact('symmetry'))}, und die Achse liegt in der Mitte.`,
				() => 'Links und rechts spiegeln sich.',
			),
			say(
				({ named, f, fact, pc }) =>
					`${named.Nom} ${named.verb('ist', 'sind')} genau von vorn gesehen: Die Hälften gleichen sich zu ${pc(f.ratio ?? fact('symmetry'))}.`,
			),
			say(
				({ f, fact, pc }) =>
					`Eine Achse durch die Mitte, auf beiden Seiten zu ${pc(f.ratio ?? fact('symmetry'))} gleich.`,
			),
		],
		short: say(
			({ f, fact, pc }) => `Symmetrie von ${pc(f.ratio ?? fact('symmetry'))}`,
			() => 'Symmetrie',
		),
		leads: [
			say(
				({ f, fact, pc }) =>
					`Symmetrie trägt es: eine Achse, zu ${pc(f.ratio ?? fact('symmetry'))} gleich.`,
				() => 'Symmetrie trägt es.',
			),
			say(
				({ f, fact, pc }) =>
					`Eine Hälfte spiegelt die andere, zu ${pc(f.ratio ?? fact('symmetry'))}, und das trägt das Bild.`,
			),
		],
	},
	simple: {
		// Of what has no edges it cannot be told what it is: a wall, a sky, or the petals themselves.
		says: [
			say(
				({ f, fact, pc }) =>
					`${pc(f.share ?? fact('calm'))} des Bildes haben keine klaren Kanten; was welche hat, ist sofort gefunden.`,
				() => 'Wenig im Bild hat Kanten.',
			),
			say(({ f, fact, pc }) => {
				const calm = f.share ?? fact('calm');
				return `Klare Kanten liegen nur auf ${pc(calm === undefined ? undefined : 1 - calm)} des Bildes.`;
			}),
		],
		short: say(
			({ f, fact, pc }) => `schlicht: ${pc(f.share ?? fact('calm'))} ohne klare Kanten`,
			() => 'schlicht',
		),
		leads: [
			say(
				({ f, fact, pc }) =>
					`Schlicht in der Form: ${pc(f.share ?? fact('calm'))} des Bildes haben keine klaren Kanten.`,
				() => 'Schlicht in der Form: Das meiste im Bild hat keine klaren Kanten.',
			),
			say(({ f, fact, pc }) => {
				const calm = f.share ?? fact('calm');
				return `Wenige Kanten, und sie zählen: Auf ${pc(calm === undefined ? undefined : 1 - calm)} des Bildes liegen sie alle.`;
			}),
		],
	},
};
