import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import type { balanceFaults as English } from '../../en/claims/fault-balance';
import { crop, say } from './say';

export const balanceFaults: Record<keyof typeof English, FaultPhrases> = {
	cluttered: {
		says: [
			say(
				({ fact, pc }) =>
					`Nur ${pc(fact('calm'))} des Bildes sind frei von Details; so kommt nichts zuerst.`,
				() => 'Details reichen bis an jeden Rand; so kommt nichts zuerst.',
			),
			say(
				({ fact, pc }) =>
					`Überall drängt sich etwas vor; ruhige Flächen machen ${pc(fact('calm'))} aus.`,
			),
			say(({ named, fact, pc }) => {
				const calm = fact('calm');
				return `${named.Nom} ${named.verb('muss', 'müssen')} das Bild mit vielem teilen: ${pc(calm === undefined ? undefined : 1 - calm)} davon sind Details.`;
			}),
		],
		what: say(
			({ named }) => `Den Raum um ${named.acc} freimachen`,
			() => 'Etwas weglassen',
		),
		why: [
			say(
				({ fact, pc }) => {
					const calm = fact('calm');
					return `${pc(calm === undefined ? undefined : 1 - calm)} des Bildes wollen angesehen werden.`;
				},
				() => 'Jeder Teil des Bildes will angesehen werden.',
			),
		],
		now: crop,
		next: say(
			({ fact, only }) =>
				`${only((fact('aperture') ?? 0) > 4.5)}Auf f/4 aufblenden und den Standpunkt ändern, bis der Hintergrund ein einziger Ton ist.`,
			() => 'Einen halben Schritt zur Seite oder tiefer gehen, bis der Hintergrund ein Ton ist.',
		),
		leads: [say(() => 'Es ist viel darin, und nichts kommt zuerst.')],
	},
	bright_edge: {
		says: [
			say(
				({ f, at, pc }) => `Ein heller Fleck berührt den Rand ${at}, ${pc(f.share)} des Bildes.`,
				({ at }) => `Ein heller Fleck berührt den Rand ${at}.`,
			),
			say(
				({ f, n, at, pc }) =>
					`Die hellste Fläche (${pc(f.share)}) liegt am Rand ${at}, fern ${n.vom}.`,
			),
			say(
				({ n, Here }) =>
					`${Here} verlässt das Auge das Bild: Dort ist der Rand heller als ${n.nom}.`,
			),
		],
		what: say(({ at }) => `Den Rand ${at} abtönen`),
		why: [
			say(
				({ f, at, pc }) =>
					`${pc(f.share)} des Bildes sind ${at} fast weiß und führen das Auge hinaus.`,
				({ at }) => `Der Rand ${at} führt das Auge hinaus.`,
			),
		],
		now: say(
			({ told }) => crop(told),
			() => 'Diesen Rand mit einem weichen Verlauf um 0,5 bis 1 EV nachbelichten.',
		),
		next: say(
			({ at }) =>
				`Vor dem Auslösen den Rand absuchen und den Ausschnitt verschieben, bis das Helle ${at} draußen ist.`,
		),
		leads: [say(({ at }) => `Das Hellste liegt am Rand ${at}.`)],
	},
};
