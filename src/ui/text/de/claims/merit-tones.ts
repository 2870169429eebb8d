import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import type { toneMerits as English } from '../../en/claims/merit-tones';
import { say } from './say';

export const toneMerits: Record<keyof typeof English, MeritPhrases> = {
	full_range: {
		says: [
			say(
				({ fact, pc, tone }) =>
					`Die Skala ist vollständig: Töne von ${pc(fact('darkest'))} bis ${tone(fact('lightest'))}, an keinem Ende verloren.`,
				() => 'Die Skala ist vollständig, an keinem Ende verloren.',
			),
			say(
				({ fact, pc, tone }) =>
					`Schwarz (${pc(fact('darkest'))}) und Weiß (${tone(fact('lightest'))}) werden beide erreicht, und beide zeichnen noch.`,
			),
			say(
				({ fact, tone }) =>
					`Vom Schatten bis zu einem Licht von ${tone(fact('lightest'))} fehlt kein Teil der Skala.`,
			),
		],
		short: say(
			({ fact, pc, tone }) =>
				`voller Tonwertumfang, ${pc(fact('darkest'))} bis ${tone(fact('lightest'))}`,
			() => 'voller Tonwertumfang',
		),
		leads: [
			say(
				({ fact, pc, tone }) =>
					`Es ist aus der ganzen Skala gebaut: von ${pc(fact('darkest'))} bis ${tone(fact('lightest'))}, ohne Verlust an den Enden.`,
				() => 'Es ist aus der ganzen Skala gebaut, ohne Verlust an den Enden.',
			),
			say(
				({ fact, pc, tone }) =>
					`Die Tonwerte tragen es: ${pc(fact('darkest'))} am dunklen Ende, ${tone(fact('lightest'))} am hellen, und alles dazwischen.`,
			),
		],
	},
	highlights_kept: {
		says: [
			say(
				({ here }) => `Das Hellste, ${here}, hat noch Zeichnung.`,
				({ fact, tone }) =>
					`Die hellsten Stellen liegen bei etwa ${tone(fact('lightest'))} und haben noch Zeichnung.`,
				() => 'Die hellsten Stellen haben noch Zeichnung.',
			),
			say(
				({ fact, there, tone }) =>
					`Die Lichter${there} liegen bei etwa ${tone(fact('lightest'))} und enden vor dem bloßen Weiß.`,
			),
			say(
				({ fact, dial, only }) =>
					`${only((fact('compensationEv') ?? 0) < 0)}Die Belichtungskorrektur von ${dial(fact('compensationEv'))} hat das Weiß gerettet.`,
			),
			say(({ Here }) => `${Here} ist das Licht stark, und seine Zeichnung blieb erhalten.`),
		],
		short: say(
			({ there, fact, tone }) => `Lichter${there} gehalten, bei etwa ${tone(fact('lightest'))}`,
			({ there }) => `Lichter${there} gehalten`,
		),
		leads: [
			say(
				({ here }) => `Auf das Licht belichtet: Das Hellste, ${here}, bleibt unter Weiß.`,
				({ fact, tone }) =>
					`Auf das Licht belichtet: Die hellsten Stellen, bei etwa ${tone(fact('lightest'))}, bleiben unter Weiß.`,
				() => 'Auf das Licht belichtet: Die hellsten Stellen bleiben unter Weiß.',
			),
			say(
				({ fact, tone }) =>
					`Auf das helle Ende wurde geachtet: Es liegt bei etwa ${tone(fact('lightest'))}, noch unter Weiß.`,
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
				({ fact, tone }) =>
					`Der Hintergrund fällt weg: Die Hälfte des Bildes liegt unter ${tone(fact('median'))}.`,
			),
			say(
				({ w, fact, tone }) =>
					`Licht von ${tone(fact('lightest'))} vor schwarzem Rand: ${w.Nom} ${w.verb('braucht', 'brauchen')} keinen anderen Umriss.`,
			),
		],
		short: say(({ w }) => `${w.nom} im Licht vor Schwarz`),
		leads: [
			say(
				({ w, fact, tone }) =>
					`${w.Nom} ${w.verb('tritt', 'treten')} aus dem Dunkel: Die Hälfte des Bildes liegt unter ${tone(fact('median'))}.`,
				({ w }) => `${w.Nom} ${w.verb('tritt', 'treten')} aus dem Dunkel.`,
			),
			say(
				({ w, fact, tone }) =>
					`Die Arbeit macht hier das Schwarz: Bei einem Median von ${tone(fact('median'))} gehört alles Licht ${w.dat}.`,
			),
		],
	},
	shapes_on_light: {
		says: [
			say(({ w }) => `Der Hintergrund ist fast weiß, und der Umriss ${w.gen} ist ringsum klar.`),
			say(
				({ fact, w, tone }) =>
					`Die Hälfte des Bildes liegt über ${tone(fact('median'))}: ein weißer Hintergrund, der ${w.dat} die Kante gibt.`,
			),
			say(
				({ w, fact, tone }) =>
					`${w.Nom} ${w.verb('reicht', 'reichen')} vor Weiß bis auf ${tone(fact('darkest'))} hinunter; nichts dazwischen verdeckt die Form.`,
			),
		],
		short: say(({ w }) => `${w.nom} klar vor Weiß`),
		leads: [
			say(
				({ w, fact, tone }) =>
					`Ein weißer Hintergrund, und ${w.nom} klar davon geschnitten; die Hälfte des Bildes liegt über ${tone(fact('median'))}.`,
				({ w }) => `Ein weißer Hintergrund, und ${w.nom} klar davon geschnitten.`,
			),
			say(
				({ fact, w, tone }) =>
					`Nichts lenkt ab: Bei einem Median von ${tone(fact('median'))} ist der Hintergrund weiß und lässt ${w.acc} allein.`,
			),
		],
	},
	dark_on_purpose: {
		says: [
			say(
				({ fact, tone }) =>
					`Dunkel gehalten (Median ${tone(fact('median'))}), mit Licht, wo es gewollt ist.`,
				() => 'Dunkel gehalten, mit Licht, wo es gewollt ist.',
			),
			say(
				({ here }) => `Das Dunkel ist gewählt: Was an Licht da ist, fällt ${here} ein.`,
				() => 'Das Dunkel ist gewählt: wenig unterbricht es.',
			),
		],
		short: say(
			({ fact, tone }) => `ein Low Key, Median ${tone(fact('median'))}`,
			() => 'ein Low Key',
		),
		leads: [
			say(
				({ fact, tone }) =>
					`Ein Low Key mit Absicht: Die Hälfte des Bildes liegt unter ${tone(fact('median'))}.`,
				() => 'Ein Low Key mit Absicht.',
			),
		],
	},
};
