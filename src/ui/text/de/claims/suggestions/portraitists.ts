/** Suggestions of those who photographed plants and people. */
import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { iso, times } from '../say';
import { monthName, suggest } from './tie';

export const cunningham: SuggestionsOf<'cunningham'> = {
	past_the_rim: suggest(
		({ n }) => `den Abstand halbieren und ${n.acc} über den Rand hinauslaufen lassen`,
		({ n, pc }) =>
			`${pc('calm')} des Bildes sind Hintergrund; näher sähe man, wie ${n.nom} gebaut ${n.verb('ist', 'sind')}.`,
	),
	shade_it: suggest(
		({ n }) =>
			`so stehen, dass ${n.nom} im Schatten des eigenen Körpers ${n.verb('liegt', 'liegen')}`,
		({ num }) =>
			`Um ${String(num('hour'))} Uhr steht die Sonne hoch; ohne sie kommen die feinen Adern hervor.`,
	),
	plane: suggest(
		({ n }) => `die Kamera parallel ${n.zum} drehen`,
		({ ap }) => `${ap()} gibt eine dünne Schärfeebene; sie gehört an die Form entlang.`,
	),
	unposed: suggest(
		() => 'weiterreden und das Bild nach der Pose machen',
		({ sec }) => `${sec()} ist kurz genug für ein Gesicht, das sich bewegt.`,
	),
	structure_in_grey: suggest(
		[({ m }) => `${m.acc} in Grautönen abziehen und sehen, ob die Struktur hält`],
		({ pc }) =>
			`Die Farbe ist leise, kräftig auf ${pc('vivid')} davon, und fügt den Tönen wenig hinzu.`,
	),
	window: suggest(
		({ n }) => `${n.acc} an ein Fenster bringen`,
		({ num }) =>
			`${iso(num('iso'))} sagt, dass der Raum dunkel war; ein Nordfenster gibt 3 EV und eine Richtung.`,
	),
	softer_hour: suggest(
		() => 'es an einem Tag ohne Schatten ansehen',
		({ num }) => `Um ${String(num('hour'))} Uhr ist das Licht hart und verbirgt kleine Strukturen.`,
	),
};

export const gilpin: SuggestionsOf<'gilpin'> = {
	last_hour: suggest(
		[() => 'es in der letzten Sonnenstunde ansehen', () => 'warten, bis das Licht warm wird'],
		({ num, pc, value }) =>
			value('hour') === undefined
				? `Die Hälfte liegt über ${pc('median')}; tiefe Sonne wärmte es ohne Filter.`
				: `Es wurde um ${String(num('hour'))} Uhr aufgenommen; tiefe Sonne gäbe demselben Ort eine Stimmung.`,
	),
	give_a_print: suggest(
		({ print }) => `nach dem Namen fragen und einen Abzug von ${print} mitbringen`,
		({ mp }) => `${mp()} reichen für einen, der zu Hause hängen kann.`,
	),
	keep_the_air: suggest(
		() => 'die Luft im Abzug behalten: Dunst entfernen bleibt aus',
		({ num }) =>
			`Der Vordergrund hat den ${times(num('haze')).replace('-fach', '-fachen')} Kontrast der Ferne, und das ist die Entfernung.`,
	),
	come_back: suggest(
		() => 'mit dem Bild in der Hand zurückkommen',
		({ num }) =>
			`Das war im ${monthName(num('month'))}; ein zweiter Besuch macht aus einer Ansicht eine Bekanntschaft.`,
	),
};
