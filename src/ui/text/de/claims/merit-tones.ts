import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import type { toneMerits as English } from '../../en/claims/merit-tones';
import { say } from './say';

export const toneMerits: Record<keyof typeof English, MeritPhrases> = {
	full_range: {
		says: [
			say(
				({ fact, pc }) =>
					`Die Skala ist vollständig: Töne von ${pc(fact('darkest'))} bis ${pc(fact('lightest'))}, an keinem Ende verloren.`,
				() => 'Die Skala ist vollständig, an keinem Ende verloren.',
			),
			say(
				({ fact, pc }) =>
					`Schwarz (${pc(fact('darkest'))}) und Weiß (${pc(fact('lightest'))}) werden beide erreicht, und beide zeichnen noch.`,
			),
			say(
				({ fact, pc }) =>
					`Die Tonwerte streuen um ±${pc(fact('contrast'))} um einen Median von ${pc(fact('median'))}, von tiefem Schatten bis zu klarem Licht.`,
			),
			say(
				({ fact, pc }) =>
					`Vom Schatten bis zu einem Licht von ${pc(fact('lightest'))} fehlt kein Teil der Skala.`,
			),
		],
		short: say(
			({ fact, pc }) => `voller Tonwertumfang, ${pc(fact('darkest'))} bis ${pc(fact('lightest'))}`,
			() => 'voller Tonwertumfang',
		),
		leads: [
			say(
				({ fact, pc }) =>
					`Es ist aus der ganzen Skala gebaut: von ${pc(fact('darkest'))} bis ${pc(fact('lightest'))}, ohne Verlust an den Enden.`,
				() => 'Es ist aus der ganzen Skala gebaut, ohne Verlust an den Enden.',
			),
			say(
				({ fact, pc }) =>
					`Die Tonwerte tragen es: ${pc(fact('darkest'))} am dunklen Ende, ${pc(fact('lightest'))} am hellen, und alles dazwischen.`,
			),
			say(
				({ fact, pc }) =>
					`Was dieses Bild hält, ist seine Tonwertskala, gespreizt um ±${pc(fact('contrast'))}.`,
			),
		],
	},
	highlights_kept: {
		says: [
			say(
				({ here }) => `Das Hellste, ${here}, hat noch Zeichnung.`,
				({ fact, pc }) =>
					`Die hellsten Stellen liegen bei etwa ${pc(fact('lightest'))} und haben noch Zeichnung.`,
				() => 'Die hellsten Stellen haben noch Zeichnung.',
			),
			say(
				({ fact, there, pc }) =>
					`Die Lichter${there} liegen bei etwa ${pc(fact('lightest'))} und enden vor dem bloßen Weiß.`,
			),
			say(
				({ fact, dial, only }) =>
					`${only((fact('compensationEv') ?? 0) < 0)}Die Belichtungskorrektur von ${dial(fact('compensationEv'))} hat das Weiß gerettet.`,
			),
			say(({ Here }) => `${Here} ist das Licht stark, und seine Zeichnung blieb erhalten.`),
		],
		short: say(
			({ there, fact, pc }) => `Lichter${there} gehalten, bei etwa ${pc(fact('lightest'))}`,
			({ there }) => `Lichter${there} gehalten`,
		),
		leads: [
			say(
				({ here }) => `Auf das Licht belichtet: Das Hellste, ${here}, bleibt unter Weiß.`,
				({ fact, pc }) =>
					`Auf das Licht belichtet: Die hellsten Stellen, bei etwa ${pc(fact('lightest'))}, bleiben unter Weiß.`,
				() => 'Auf das Licht belichtet: Die hellsten Stellen bleiben unter Weiß.',
			),
			say(
				({ fact, pc }) =>
					`Auf das helle Ende wurde geachtet: Es liegt bei etwa ${pc(fact('lightest'))}, noch unter Weiß.`,
			),
		],
	},
	lit_on_dark: {
		says: [
			say(({ w }) =>
				w.known
					? `${w.Nom} ${w.verb('ist', 'sind')} beleuchtet, und der Hintergrund ist fast schwarz.`
					: 'Was Licht hat, steht vor einem fast schwarzen Hintergrund.',
			),
			say(
				({ fact, pc }) =>
					`Der Hintergrund fällt weg: Die Hälfte des Bildes liegt unter ${pc(fact('median'))}.`,
			),
			say(
				({ w, fact, pc }) =>
					`Licht von ${pc(fact('lightest'))} vor schwarzem Rand: ${w.Nom} ${w.verb('braucht', 'brauchen')} keinen anderen Umriss.`,
			),
		],
		short: say(({ w }) => `${w.nom} im Licht vor Schwarz`),
		leads: [
			say(
				({ w, fact, pc }) =>
					`${w.Nom} ${w.verb('tritt', 'treten')} aus dem Dunkel: Die Hälfte des Bildes liegt unter ${pc(fact('median'))}.`,
				({ w }) => `${w.Nom} ${w.verb('tritt', 'treten')} aus dem Dunkel.`,
			),
			say(
				({ w, fact, pc }) =>
					`Die Arbeit macht hier das Schwarz: Bei einem Median von ${pc(fact('median'))} gehört alles Licht ${w.dat}.`,
			),
		],
	},
	shapes_on_light: {
		says: [
			say(({ w }) => `Der Hintergrund ist fast weiß, und der Umriss ${w.gen} ist ringsum klar.`),
			say(
				({ fact, w, pc }) =>
					`Die Hälfte des Bildes liegt über ${pc(fact('median'))}: ein weißer Hintergrund, der ${w.dat} die Kante gibt.`,
			),
			say(
				({ w, fact, pc }) =>
					`${w.Nom} ${w.verb('reicht', 'reichen')} vor Weiß bis auf ${pc(fact('darkest'))} hinunter; nichts dazwischen verdeckt die Form.`,
			),
		],
		short: say(({ w }) => `${w.nom} klar vor Weiß`),
		leads: [
			say(
				({ w, fact, pc }) =>
					`Ein weißer Hintergrund, und ${w.nom} klar davon geschnitten; die Hälfte des Bildes liegt über ${pc(fact('median'))}.`,
				({ w }) => `Ein weißer Hintergrund, und ${w.nom} klar davon geschnitten.`,
			),
			say(
				({ fact, w, pc }) =>
					`Nichts lenkt ab: Bei einem Median von ${pc(fact('median'))} ist der Hintergrund weiß und lässt ${w.acc} allein.`,
			),
		],
	},
	dark_on_purpose: {
		says: [
			say(
				({ fact, pc }) =>
					`Dunkel gehalten (Median ${pc(fact('median'))}), mit Licht, wo es gewollt ist.`,
				() => 'Dunkel gehalten, mit Licht, wo es gewollt ist.',
			),
			say(
				({ fact, pc }) =>
					`Die Hälfte liegt unter ${pc(fact('median'))}, und doch reichen die Lichter bis ${pc(fact('lightest'))}: ein gut gehaltenes Low Key.`,
			),
			say(
				({ here }) => `Das Dunkel ist gewählt: Was an Licht da ist, fällt ${here} ein.`,
				() => 'Das Dunkel ist gewählt: wenig unterbricht es.',
			),
		],
		short: say(
			({ fact, pc }) => `ein Low Key, Median ${pc(fact('median'))}`,
			() => 'ein Low Key',
		),
		leads: [
			say(
				({ fact, pc }) =>
					`Ein Low Key mit Absicht: Die Hälfte des Bildes liegt unter ${pc(fact('median'))}.`,
				() => 'Ein Low Key mit Absicht.',
			),
			say(
				({ fact, pc }) =>
					`Die Dunkelheit überlässt das Wort ihren Lichtern, bei etwa ${pc(fact('lightest'))}.`,
			),
		],
	},
};
