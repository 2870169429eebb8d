import type { FaultPhrases, Phrase } from '../../../../domain/claims/phrase-book';
import type { toneFaults as English } from '../../en/claims/fault-tones';
import { formatNumber } from '../../formats';
import { say } from './say';

type Towards = 'warm' | 'cool' | 'green' | 'magenta';
const leanings = {
	warm: { lean: 'Gelb', away: 'Blau', axis: 'b', sign: 1 },
	cool: { lean: 'Blau', away: 'Gelb', axis: 'b', sign: -1 },
	green: { lean: 'Grün', away: 'Magenta', axis: 'a', sign: -1 },
	magenta: { lean: 'Magenta', away: 'Grün', axis: 'a', sign: 1 },
} as const;

/** What to set so that such a light comes out grey. */
const balance = say(({ fact, f }) => {
	const light = f.light ?? fact('light');
	if (light === 'tungsten') return 'Den Weißabgleich unter solchen Lampen auf etwa 3200 K stellen.';
	if (light === 'shade') return 'Den Weißabgleich auf Schatten stellen, etwa 7500 K.';
	if (light === 'daylight')
		return 'Den Weißabgleich auf Tageslicht stellen, etwa 5200 K, statt auf Automatik.';
	if (light === 'underwater')
		return 'Den Weißabgleich in der Tiefe setzen, auf einer grauen oder weißen Tafel.';
	return 'Den Weißabgleich an etwas Grauem im selben Licht nehmen.';
});

function castPhrases(towards: Towards): FaultPhrases {
	const { lean, away, axis, sign } = leanings[towards];
	/** how far the neutrals lie off, in units of the axis */
	const off = (words: (value: string) => string, otherwise?: string): Phrase =>
		say(({ fact }) => {
			const value = (fact('cast')?.[axis] ?? 0) * sign;
			return value >= 1 ? words(formatNumber(value)) : (otherwise ?? '');
		});
	return {
		says: [
			off(
				(value) => `Was grau sein sollte, neigt zu ${lean}, um ${value} auf der ${axis}*-Achse.`,
				`Was grau sein sollte, neigt zu ${lean}.`,
			),
			off((value) => `Über den neutralen Stellen liegt ${lean}: ${value} Einheiten neben Grau.`),
			off(
				(value) => `Grautöne tragen ${value} Einheiten ${lean}, und jede andere Farbe mit ihnen.`,
			),
		],
		what: say(() => `${lean} aus den Grautönen nehmen`),
		why: [
			off(
				(value) =>
					`Neutrale Stellen liegen ${value} Einheiten ${lean} neben Grau; ab etwa 4 merkt es das Auge.`,
				`Neutrale Stellen neigen zu ${lean}.`,
			),
		],
		now: off(
			(value) =>
				`Den Weißabgleich um ${value} Einheiten zu ${away} verschieben, nach etwas Grauem beurteilt.`,
		),
		next: balance,
		leads: [say(() => `Über allem liegt ein Hauch von ${lean}, auch über dem Grau.`)],
	};
}

export const toneFaults: Record<keyof typeof English, FaultPhrases> = {
	flat_tones: {
		says: [
			say(
				({ fact, pc, tone }) =>
					`Die Skala ist kurz: Die Tonwerte reichen von ${pc(fact('darkest'))} bis ${tone(fact('brightest'))}.`,
				() => 'Die Tonwerte liegen eng beieinander.',
			),
			say(
				({ fact, pc }) =>
					`Die meisten Tonwerte liegen innerhalb von ±${pc(fact('contrast'))} um ihr Mittel.`,
			),
			say(
				({ fact, only, tone }) =>
					`${only((fact('darkest') ?? 0) > 0.08)}Kaum etwas ist dunkler als ${tone(fact('darkest'))}.`,
			),
			say(
				({ fact, only, tone }) =>
					`${only((fact('brightest') ?? 1) < 0.85)}Kaum etwas ist heller als ${tone(fact('brightest'))}.`,
			),
		],
		what: say(() => 'Die Tonwerte spreizen, falls das Weiche nicht gewollt ist'),
		why: [
			say(
				({ fact, pc }) =>
					`Die Tonwerte streuen nur um ±${pc(fact('contrast'))}; Drucke wirken unter ±12 % grau.`,
				() => 'Die Tonwerte liegen eng beieinander.',
			),
		],
		now: say(
			({ told, fact, pc }) =>
				`Den Schwarzpunkt auf ${pc(told.claim.edit?.black ?? fact('darkest'))} und den Weißpunkt auf ${pc(told.claim.edit?.white ?? fact('brightest'))} setzen.`,
		),
		next: say(({ fact }) =>
			fact('flash') === true
				? 'Den Blitz von der Kameraachse nehmen: Von vorn modelliert er nichts.'
				: fact('ambient') === 'daylight'
					? 'Licht von der Seite suchen oder abwarten: Es würde diese Töne trennen.'
					: '',
		),
		leads: [
			say(
				({ fact, pc }) =>
					`Seine Tonwerte liegen eng beieinander, innerhalb von ±${pc(fact('contrast'))}.`,
				() => 'Seine Tonwerte liegen eng beieinander.',
			),
		],
	},
	hard_tones: {
		says: [
			say(
				({ fact, pc }) =>
					`Hell gegen dunkel, dazwischen wenig Grau: Die Tonwerte streuen um ±${pc(fact('contrast'))}.`,
				() => 'Hell gegen dunkel, dazwischen wenig Grau.',
			),
			say(
				({ fact, pc }) =>
					`Eine Streuung von ±${pc(fact('contrast'))} lässt die Mitteltöne dünn werden.`,
			),
			say(
				({ fact, pc, tone }) =>
					`Von ${pc(fact('darkest'))} bis ${tone(fact('brightest'))} springen die Töne mehr, als sie gleiten.`,
			),
		],
		what: say(() => 'Den Kontrast mildern'),
		why: [
			say(
				({ fact, pc }) =>
					`Die Tonwerte streuen um ±${pc(fact('contrast'))}: Beide Enden sind voll, die Mitte ist dünn.`,
				() => 'Beide Enden sind voll, die Mitte ist dünn.',
			),
		],
		now: say(() => 'Lichter um 30 senken, Tiefen um 30 anheben und aufhören, bevor es flau wird.'),
		next: say(({ fact }) => {
			const near = ['person', 'people', 'flower', 'food', 'plant', 'insect'];
			return near.includes(fact('scene') ?? '')
				? 'In offenen Schatten gehen oder die dunkle Seite mit einem Reflektor aufhellen.'
				: 'Bei dünnerem Licht kommen: leicht bewölkt oder in den zwei Stunden vor Sonnenuntergang.';
		}),
		leads: [
			say(
				({ fact, pc }) => `Hartes Licht teilt es in Hell und Dunkel, ±${pc(fact('contrast'))}.`,
				() => 'Hartes Licht teilt es in Hell und Dunkel.',
			),
		],
	},
	warm_cast: castPhrases('warm'),
	cool_cast: castPhrases('cool'),
	green_cast: castPhrases('green'),
	magenta_cast: castPhrases('magenta'),
};
