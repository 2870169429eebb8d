import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import type { exposureFaults as English } from '../../en/claims/fault-exposure';
import { say, setting } from './say';

export const exposureFaults: Record<keyof typeof English, FaultPhrases> = {
	underexposed: {
		says: [
			say(
				({ f, fact, tone }) =>
					`Die Tonwerte liegen tief: Die Hälfte des Bildes bleibt unter ${tone(f.level ?? fact('median'))}.`,
				() => 'Das ganze Bild liegt tief in den Tonwerten.',
			),
			say(({ f, tone }) => `Die Hälfte des Bildes würde dunkler gedruckt als ${tone(f.level)}.`),
			say(({ f, ev }) => `Es ist etwa ${ev(f.ev)} dunkler, als mittleres Grau verlangt.`),
		],
		what: say(
			({ f, ev }) => `Um ${ev(f.ev)} aufhellen`,
			() => 'Das Bild aufhellen',
		),
		why: [
			say(
				({ f, fact, tone }) =>
					`Der Median liegt bei ${tone(f.level ?? fact('median'))}; mittleres Grau liegt bei 46 %.`,
				() => 'Die Tonwerte drängen sich am dunklen Ende.',
			),
			say(({ f, tone }) => `Die Hälfte aller Tonwerte drängt sich unter ${tone(f.level)}.`),
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
				({ f, fact, tone }) =>
					`Dunkle Töne bestimmen es: Die Hälfte des Bildes liegt unter ${tone(f.level ?? fact('median'))}.`,
				() => 'Dunkle Töne bestimmen es.',
			),
		],
	},
	overexposed: {
		says: [
			say(
				({ f, fact, tone }) =>
					`Die Tonwerte liegen hoch: Die Hälfte des Bildes bleibt über ${tone(f.level ?? fact('median'))}.`,
				() => 'Das ganze Bild liegt hoch in den Tonwerten.',
			),
			say(({ f, tone }) => `Die Hälfte des Bildes würde heller gedruckt als ${tone(f.level)}.`),
			say(({ f, ev }) => `Es bekam etwa ${ev(f.ev)} mehr Licht, als mittleres Grau verlangt.`),
		],
		what: say(
			({ f, ev, doubtful }) =>
				`Um ${ev(f.ev)} abdunkeln${doubtful ? ', falls das Weiß nicht gewollt ist' : ''}`,
			({ doubtful }) => `Das Bild abdunkeln${doubtful ? ', falls das Weiß nicht gewollt ist' : ''}`,
		),
		why: [
			say(
				({ f, fact, tone }) =>
					`Der Median liegt bei ${tone(f.level ?? fact('median'))}; mittleres Grau liegt bei 46 %.`,
				() => 'Die Tonwerte drängen sich am hellen Ende.',
			),
			say(({ f, tone }) => `Die Hälfte aller Tonwerte drängt sich über ${tone(f.level)}.`),
		],
		now: say(
			({ told, f, ev, doubtful }) =>
				`${doubtful ? 'Ist das Weiß kein Grund, die' : 'Die'} Belichtung um ${ev(told.claim.edit?.exposureEv ?? f.ev)} senken und den Schwarzpunkt neu setzen.`,
		),
		next: say(
			({ f, dial, doubtful }) =>
				doubtful
					? `Für ein dunkleres Bild eine Belichtungskorrektur von ${dial(f.nextEv)} einstellen; für weißen Grund lassen.`
					: `Eine Belichtungskorrektur von ${dial(f.nextEv)} einstellen.`,
			({ told, only }) =>
				`${only(setting(told) !== '')}Weniger Licht hereinlassen: ${setting(told)}.`,
		),
		leads: [
			say(
				({ f, fact, tone }) =>
					`Helle Töne bestimmen es: Die Hälfte des Bildes liegt über ${tone(f.level ?? fact('median'))}.`,
				() => 'Helle Töne bestimmen es.',
			),
		],
	},
	subject_dark: {
		says: [
			say(
				({ f, fact, n, pc, tone }) =>
					`${n.Nom} ${n.verb('ist', 'sind')} dunkler als das Bild ringsum: ${pc(f.level ?? fact('subjectMedian'))} gegen ${tone(fact('median'))}.`,
				({ n }) => `${n.Nom} ${n.verb('ist', 'sind')} dunkler als das, was ${n.him} umgibt.`,
			),
			say(
				({ f, n, here, tone }) =>
					`${n.Nom} ${here} ${n.verb('liegt', 'liegen')} im Schatten, bei ${tone(f.level)}.`,
			),
			say(
				({ f, n, tone }) =>
					`Das Licht fällt hinter ${n.acc}; der Mittelton dort liegt bei ${tone(f.level)}.`,
			),
		],
		what: say(({ n }) => `Licht auf ${n.acc} bringen`),
		why: [
			say(
				({ f, fact, n, tone }) =>
					`${n.Nom} ${n.verb('liegt', 'liegen')} bei ${tone(f.level ?? fact('subjectMedian'))}, gerade dort, wo das Auge am meisten lesen will.`,
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
