import type { Edit } from '../../../domain/claims/claim';
import type {
	claims as Claims,
	landing as Landing,
	todo as ToDo,
	tried as Tried,
} from '../en/tried';
import { formatList, formatNumber, formatScore } from '../formats';
import { claimBases, withdrawalReasons } from './claim-names';
import { plural } from './plural';

const signed = (value: number, decimals: number): string =>
	`${value < 0 ? '−' : '+'}${formatNumber(Math.abs(value), decimals)}`;

const percent = (level: number): string => `${formatNumber(level * 100)} %`;

/** "um 8 kühler, um 3 grüner" */
function shift({ a, b }: NonNullable<Edit['whiteBalance']>): readonly string[] {
	const parts: string[] = [];
	const round = (value: number): number => Math.round(Math.abs(value));
	if (round(b) > 0) parts.push(`um ${formatNumber(round(b))} ${b < 0 ? 'kühler' : 'wärmer'}`);
	if (round(a) > 0) {
		parts.push(`um ${formatNumber(round(a))} ${a < 0 ? 'grüner' : 'mehr Magenta'}`);
	}
	return parts;
}

const sides = { left: 'links', right: 'rechts', top: 'oben', bottom: 'unten' } as const;

/** Each amount of an edit. @param ratio of its crop, as "4:5" */
function amounts(edit: Edit, ratio: string): readonly string[] {
	const { exposureEv, rotateDegrees, crop, whiteBalance, gradient, black, white } = edit;
	return [
		...(exposureEv === undefined ? [] : [`${signed(exposureEv, 1)} EV`]),
		...(gradient === undefined
			? []
			: [`${signed(gradient.ev, 1)} EV nach ${sides[gradient.from]} hin`]),
		...(rotateDegrees === undefined
			? []
			: [
					`${formatNumber(Math.abs(rotateDegrees), 1)}° nach ${rotateDegrees < 0 ? 'links' : 'rechts'} gedreht`,
				]),
		...(crop === undefined ? [] : [`auf ${ratio} beschnitten`]),
		...(whiteBalance === undefined ? [] : shift(whiteBalance)),
		...(black === undefined ? [] : [`Schwarz ab ${percent(black)}`]),
		...(white === undefined ? [] : [`Weiß ab ${percent(white)}`]),
	];
}

export const todo: typeof ToDo = {
	title: 'Was zu tun ist',
	nothing: 'Nichts auszubessern',
	unsure: 'Nichts sicher auszubessern',
	suspected: (claims) =>
		`Das Modell vermutet: ${formatList(claims)}. Die Pixel bestätigen es nicht; es ist deshalb kein Rat, drückt aber eine Punktzahl.`,
	further: 'Um weiterzugehen:',
	now: 'Jetzt',
	next: 'Beim nächsten Mal',
	where: (place) => `Auf dem Foto zeigen: ${place}`,
	try: 'Ausprobieren',
	suggests: (advisor) => `${advisor}, simuliert, schlägt vor`,
	opinion: 'Ansicht dieser Stimme',
	strengths: 'Was trägt',
	earlier:
		'Das schrieb eine frühere Version von Mondrian, als Sätze noch nicht am Foto geprüft wurden. Noch einmal ausführen, um eine geprüfte Kritik zu bekommen.',
};

export const tried: typeof Tried = {
	amounts,
	shown: (edits) => `Zu sehen ist es mit: ${formatList(edits)}.`,
	original: 'Zu sehen ist das Foto, wie es war.',
	before: 'Vorher',
	compare: 'Groß vergleichen',
	hold: 'Das Foto gedrückt halten, um zu sehen, wie es war.',
	reset: 'Zurücksetzen',
	judge: 'Diese Fassung beurteilen',
	save: 'Speichern',
	making: 'Entsteht in voller Größe…',
	versionName: (name, count) =>
		count < 2 ? `${name}, bearbeitet.jpg` : `${name}, bearbeitet ${String(count)}.jpg`,
	versionEnd: /, bearbeitet(?: (?<count>\d+))?$/u,
};

export const landing: typeof Landing = {
	title: 'Hat es gewirkt?',
	score: (before, after, change) =>
		`Vorher ${formatScore(before)}, jetzt ${formatScore(after)}: ${change}.`,
	from: 'Entstanden aus',
	with: (edits) => `, ${formatList(edits)}`,
	fates: { gone: 'Weg', weaker: 'Weniger', same: 'Noch da', stronger: 'Schlimmer' },
	fresh: (names) => `Neu hier: ${formatList(names)}.`,
	nothing: 'In der früheren Fassung war nichts auszubessern.',
	compare: 'Nebeneinander',
};

export const claims: typeof Claims = {
	title: 'Was gefunden wurde, und woher man es weiß',
	bases: claimBases,
	withdrawals: withdrawalReasons,
	faults: 'Dagegen',
	merits: 'Dafür',
	line: (claim, severity) => `${claim}, ${severity}`,
	withdrawn: (count) => plural(count, { one: '# zurückgezogen', other: '# zurückgezogen' }),
	repaired: (count) =>
		plural(count, {
			one: 'Noch etwas wollte das Modell sagen, was das Foto nicht stützt; es wurde weggelassen.',
			other:
				'# weitere Dinge wollte das Modell sagen, die das Foto nicht stützt; sie wurden weggelassen.',
		}),
	none: 'Nichts sticht heraus, weder dafür noch dagegen.',
};
