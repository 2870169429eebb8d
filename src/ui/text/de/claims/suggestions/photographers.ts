/** Suggestions of the photographers. */
import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { percent, times } from '../say';
import { monthName, suggest } from './tie';

const fold = (words: string): string => words.replace('-fach', '-fachen');

export const ansel: SuggestionsOf<'ansel'> = {
	side_light: suggest(
		[
			() => 'wiederkommen, wenn die Sonne tief und seitlich steht',
			() => 'eine Stunde mit langen Schatten abwarten',
		],
		({ pc, num, value }) =>
			value('hour') === undefined
				? `Die Tonwerte reichen von ${pc('darkest')} bis ${pc('brightest')}; Seitenlicht würde jede Falte zeichnen.`
				: `Um ${String(num('hour'))} Uhr sind die Schatten kurz; Seitenlicht würde jede Falte zeichnen.`,
	),
	grey_version: suggest(
		[
			({ m }) => `${m.acc} einmal in Schwarz-Weiß abziehen`,
			({ m }) => `${m.acc} in Grautönen versuchen, mit Rotfilter und mit Grünfilter`,
		],
		({ pc }) =>
			`Die Farbe ist leise, kräftig auf ${pc('vivid')} davon: Die Tonwerte leisten schon die meiste Arbeit.`,
	),
	print: suggest(
		({ print }) => `einen Abzug von ${print} machen und die Schatten auf Papier beurteilen`,
		({ mp, atLim }) => `${mp()} und Kanten ${atLim()} tragen diese Größe.`,
	),
	tripod: suggest(
		({ ap }) => `vom Stativ mit f/11 statt ${ap()} aufnehmen`,
		({ sec, ap }) =>
			`${sec()} bei ${ap()} wählte die Schnelligkeit und bezahlte mit Schärfentiefe.`,
	),
};

export const watkins: SuggestionsOf<'watkins'> = {
	stop_down: suggest(
		({ ap }) => `von ${ap()} auf f/11 abblenden und lange belichten`,
		({ ap, num }) =>
			`${ap()} zeichnet eine Ebene; ${formatNumber(2 * Math.log2(11 / Math.max(num('aperture'), 1)), 1)} EV mehr Zeit zeichneten den Rest.`,
	),
	large_print: suggest(
		({ print }) => `${print} lang drucken und die Leute nah herantreten lassen`,
		({ mp, atLim }) => `${mp()} und Kanten ${atLim()} ertragen einen nahen Blick.`,
	),
	other_season: suggest(
		() => 'in einem halben Jahr zurückkommen',
		({ num }) =>
			`Hier ist es ${monthName(num('month'))}; eine zweite Platte zeigt, was der Ort behält und was er ändert.`,
	),
	early_air: suggest(
		() => 'es in den ersten Stunden ansehen, bevor die Luft dicht wird',
		({ num }) => `Der Vordergrund hat den ${fold(times(num('haze')))} Kontrast der Ferne.`,
	),
};

export const weston: SuggestionsOf<'weston'> = {
	closer: suggest(
		[
			({ n }) => `näher gehen, bis ${n.nom} Form ${n.verb('ist', 'sind')} und noch kein Name`,
			({ n }) => `den Abstand ${n.zum} halbieren`,
		],
		({ pc }) => `${pc('calm')} des Bildes sind Umgebung, ohne die es auskäme.`,
	),
	square: suggest(
		({ m }) => `${m.acc} zum Quadrat beschneiden`,
		({ num }) =>
			`Es ist ${formatNumber(num('aspect'), 2)}-mal so breit wie hoch; ein Quadrat behielte ${percent(1 / Math.max(1, num('aspect')))} der Breite.`,
	),
	greys: suggest(
		[
			({ m }) => `${m.acc} ohne Farbe ansehen`,
			({ m }) => `prüfen, ob ${m.nom} überhaupt Farbe ${m.verb('braucht', 'brauchen')}`,
		],
		({ pc }) =>
			`Die Form hat Töne von ${pc('darkest')} bis ${pc('brightest')}; die Farbe fügt wenig hinzu, kräftig auf ${pc('vivid')} davon.`,
	),
	plain_ground: suggest(
		({ n }) => `einen einzigen glatten Ton hinter ${n.acc} bringen`,
		({ pc }) => `Nur ${pc('calm')} des Bildes sind ruhig.`,
	),
	contact_print: suggest(
		({ m }) => `${m.acc} in 20 × 25 cm abziehen, nicht größer, auf glattem Papier`,
		({ atLim }) => `Kanten ${atLim()} lesen sich in dieser Größe wie ein Kontaktabzug.`,
	),
	deep_focus: suggest(
		({ ap }) => `vom Stativ von ${ap()} auf f/16 abblenden`,
		({ ap, num, n }) =>
			`Bei ${ap()} bleibt ein Teil ${n.gen} zu erraten; ${formatNumber(2 * Math.log2(16 / Math.max(num('aperture'), 1)), 1)} EV erkaufen das Ganze.`,
	),
};
