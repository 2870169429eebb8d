import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import type { exposureFaults as English } from '../../en/claims/fault-exposure';
import { say, setting } from './say';

export const exposureFaults: Record<keyof typeof English, FaultPhrases> = {
	underexposed: {
		says: [
			say(
				({ f, fact, pc }) =>
					`Die Tonwerte liegen tief: Die Hälfte des Bildes bleibt unter ${pc(f.level ?? fact('median'))} Helligkeit.`,
				() => 'Das ganze Bild liegt tief in den Tonwerten.',
			),
			say(
				({ f, pc }) =>
					`Bei einem Median von ${pc(f.level)} wird mittleres Grau im Druck zu Anthrazit.`,
			),
			say(({ f, ev }) => `Es ist etwa ${ev(f.ev)} dunkler, als mittleres Grau verlangt.`),
			say(
				({ f, fact, pc, only }) =>
					`${only((fact('brightest') ?? 1) < 0.85)}Selbst das Hellste endet bei ${pc(fact('brightest'))}, und der Median liegt bei ${pc(f.level)}.`,
			),
		],
		what: say(
			({ f, ev }) => `Um ${ev(f.ev)} aufhellen`,
			() => 'Das Bild aufhellen',
		),
		why: [
			say(
				({ f, fact, pc }) =>
					`Der Median liegt bei ${pc(f.level ?? fact('median'))}; mittleres Grau liegt bei 46 %.`,
				() => 'Die Tonwerte drängen sich am dunklen Ende.',
			),
			say(({ f, pc }) => `Die Hälfte aller Tonwerte drängt sich unter ${pc(f.level)}.`),
		],
		now: say(
			({ told, f, ev }) =>
				`Die Belichtung um ${ev(told.claim.edit?.exposureEv ?? f.ev)} anheben und dabei die Lichter halten.`,
		),
		next: say(
			({ f, dial }) => `Eine Belichtungskorrektur von ${dial(f.nextEv)} einstellen.`,
			({ told, only }) => `${only(setting(told) !== '')}Mehr Licht hereinlassen: ${setting(told)}.`,
		),
		leads: [
			say(
				({ f, fact, pc }) =>
					`Es ist dunkel geraten: Die Hälfte liegt unter ${pc(f.level ?? fact('median'))}.`,
				() => 'Es ist dunkel geraten.',
			),
		],
	},
	overexposed: {
		says: [
			say(
				({ f, fact, pc }) =>
					`Die Tonwerte liegen hoch: Die Hälfte des Bildes bleibt über ${pc(f.level ?? fact('median'))} Helligkeit.`,
				() => 'Das ganze Bild liegt hoch in den Tonwerten.',
			),
			say(
				({ f, pc }) =>
					`Bei einem Median von ${pc(f.level)} werden Farben dünn, und Texturen verblassen.`,
			),
			say(({ f, ev }) => `Es bekam etwa ${ev(f.ev)} mehr Licht, als mittleres Grau verlangt.`),
		],
		what: say(
			({ f, ev }) => `Um ${ev(f.ev)} abdunkeln`,
			() => 'Das Bild abdunkeln',
		),
		why: [
			say(
				({ f, fact, pc }) =>
					`Der Median liegt bei ${pc(f.level ?? fact('median'))}; mittleres Grau liegt bei 46 %.`,
				() => 'Die Tonwerte drängen sich am hellen Ende.',
			),
			say(({ f, pc }) => `Die Hälfte aller Tonwerte drängt sich über ${pc(f.level)}.`),
		],
		now: say(
			({ told, f, ev }) =>
				`Die Belichtung um ${ev(told.claim.edit?.exposureEv ?? f.ev)} senken und den Schwarzpunkt neu setzen.`,
		),
		next: say(
			({ f, dial }) => `Eine Belichtungskorrektur von ${dial(f.nextEv)} einstellen.`,
			({ told, only }) =>
				`${only(setting(told) !== '')}Weniger Licht hereinlassen: ${setting(told)}.`,
		),
		leads: [
			say(
				({ f, fact, pc }) =>
					`Licht hat es ausgewaschen: Der Median liegt bei ${pc(f.level ?? fact('median'))}.`,
				() => 'Licht hat es ausgewaschen.',
			),
		],
	},
	subject_dark: {
		says: [
			say(
				({ f, fact, n, pc }) =>
					`${n.Nom} ${n.verb('ist', 'sind')} dunkler als das Bild ringsum: ${pc(f.level ?? fact('subjectMedian'))} gegen ${pc(fact('median'))}.`,
				({ n }) => `${n.Nom} ${n.verb('ist', 'sind')} dunkler als das, was ${n.him} umgibt.`,
			),
			say(
				({ f, n, here, pc }) =>
					`${n.Nom} ${here} ${n.verb('liegt', 'liegen')} im Schatten, bei ${pc(f.level)} Helligkeit.`,
			),
			say(
				({ f, n, pc }) =>
					`Das Licht fällt hinter ${n.acc}; der Mittelton dort liegt bei ${pc(f.level)}.`,
			),
		],
		what: say(({ n }) => `Licht auf ${n.acc} bringen`),
		why: [
			say(
				({ f, fact, n, pc }) =>
					`${n.Nom} ${n.verb('liegt', 'liegen')} bei ${pc(f.level ?? fact('subjectMedian'))}, gerade dort, wo das Auge am meisten lesen will.`,
				({ n }) =>
					`${n.Nom} ${n.verb('liegt', 'liegen')} im Dunkeln, gerade dort, wo das Auge am meisten lesen will.`,
			),
		],
		now: say(
			({ f, n, ev }) => `Eine Maske auf ${n.acc} legen und um ${ev(f.ev)} aufhellen.`,
			({ n }) => `Eine Maske auf ${n.acc} legen und aufhellen.`,
		),
		next: say(
			({ f, n, dial }) =>
				`Auf ${n.acc} belichten (${dial(f.nextEv)}) oder von der Kameraseite aufhellen.`,
			({ n }) => `Auf ${n.acc} belichten oder von der Kameraseite aufhellen.`,
		),
		leads: [say(({ at, n }) => `${n.Nom} ${n.verb('ist', 'sind')} da, ${at}, aber im Schatten.`)],
	},
};
