/** Suggestions of the painters and the architect. */
import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { suggest } from './tie';

export const okeeffe: SuggestionsOf<'okeeffe'> = {
	all_four_edges: suggest(
		({ n }) => `${n.acc} über alle vier Ränder hinauslaufen lassen`,
		({ n, pc }) =>
			`${pc('calm')} des Bildes haben keine Kanten; groß ${n.verb('müsste', 'müssten')} ${n.nom} angesehen werden.`,
	),
	half_the_ground: suggest(
		({ n }) => `den Raum um ${n.acc} halbieren`,
		({ pc }) =>
			`${pc('calm')} des Bildes haben keine Kanten; auch die Hälfte davon wäre noch still.`,
	),
	let_detail_go: suggest(
		({ n }) => `aufblenden und die Kleinigkeiten ${n.am} loslassen`,
		({ ap }) => `${ap()} erzählt alles; f/2,8 erzählte die Gestalt.`,
	),
	same_again: suggest(
		() => 'dieses Bild zehn Tage hintereinander machen',
		({ num }) =>
			`Es ist von ${String(num('hour'))} Uhr; dieselbe Farbe gibt der Ort kein zweites Mal.`,
	),
};

export const mondrian: SuggestionsOf<'mondrian'> = {
	square: suggest(
		({ m }) => `${m.acc} zum Quadrat beschneiden und die Teile neu wägen`,
		({ num }) =>
			`Bei ${formatNumber(num('aspect'), 2)} zu 1 entscheidet die Breite; im Quadrat nur die Teile.`,
	),
	under_cloud: suggest(
		() => 'es unter Wolken aufnehmen, als Ebenen ohne Schatten',
		({ pc }) =>
			`Schatten reichen bis ${pc('darkest')} hinab und ziehen Linien, die niemand gebaut hat.`,
	),
};

export const vangogh: SuggestionsOf<'vangogh'> = {
	blue_hour: suggest(
		() => 'zurückgehen, wenn die ersten Lampen brennen',
		({ pc }) =>
			`Hier ist Tag, die Hälfte liegt über ${pc('median')}; gelbe Lampen leuchten gegen eine blaue Stunde.`,
	),
	stay_longer: suggest(
		() => '15 s bleiben, die Kamera auf einer Mauer',
		({ sec }) => `${sec()} zeigt die Nacht; eine Viertelminute zeigt, was sich in ihr bewegt.`,
	),
	sweep: suggest(
		() => 'die Kamera einmal mitziehen, bei 1/8 s',
		({ sec }) =>
			`${sec()} hält alles still; ein Mitziehen zeigt vielleicht, wie es wächst oder fließt.`,
	),
	hands_at_work: suggest(
		() => 'bleiben, bis die Hände zu tun haben',
		({ sec }) => `${sec()} reicht; Arbeit sagt mehr über einen Menschen als ein Blick.`,
	),
	follow_the_light: suggest(
		() => 'bei diesem Licht bleiben, bis es fort ist',
		({ num, pc, value }) =>
			value('hour') === undefined
				? `Alle zehn Minuten hat es eine andere Farbe; kräftig ist sie jetzt auf ${pc('vivid')} des Bildes.`
				: `Es war ${String(num('hour'))} Uhr; von da an haben je zehn Minuten eine andere Farbe.`,
	),
	more_yellow: suggest(
		({ hue }) => `${hue('Gelb')} die Hälfte des Bildes überlassen`,
		({ pc }) => `Jetzt wärmt es ${pc('vivid')} des Bildes; dorthin gehen, wo es mehr davon gibt.`,
	),
};

export const gehry: SuggestionsOf<'gehry'> = {
	grazing_sun: suggest(
		() => 'warten, bis die Sonne es streift',
		({ pc }) =>
			`Die Tonwerte bleiben zwischen ${pc('darkest')} und ${pc('brightest')}: Gerades Licht bügelt das Material flach.`,
	),
	lean_more: suggest(
		({ num }) => `steiler hinaufsehen: nicht ${formatNumber(num('converging'), 1)}°, sondern 20°`,
		() => 'Die Linien laufen ein wenig zusammen. Wer sich dazu bekennt, den tragen sie.',
	),
	narrow: suggest(
		({ m }) => `${m.acc} auf 2:1 beschneiden`,
		({ num, pc }) =>
			`Bei ${formatNumber(num('aspect'), 2)} zu 1 haben ${pc('calm')} keine Kanten; ein Schlitz bringt den Raum in Bewegung.`,
	),
	let_them_pass: suggest(
		({ sec }) => `1/8 s statt ${sec()} geben und die Dinge vorbeiziehen lassen`,
		({ sec }) => `${sec()} hält den Verkehr an; Raum ist, wodurch er sich bewegt.`,
	),
};
