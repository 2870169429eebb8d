/** Suggestions of the painters and the architect. */
import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import type { Hue } from '../../../../../domain/facts/facts';
import { formatNumber } from '../../../formats';
import { hueName } from '../say';
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
	one_wins: suggest(
		({ value }) => {
			const one = value('huePair')?.one;
			return one === undefined ? 'eine Farbe gewinnen lassen' : `${hueName(one)} gewinnen lassen`;
		},
		({ value }) => {
			const pair = value('huePair');
			return pair === undefined
				? 'Die Farben halten einander die Waage; ein Drittel für eine von ihnen genügt.'
				: `${hueName(pair.one)} und ${hueName(pair.other)} halten einander die Waage; ein Drittel für eine von beiden genügt.`;
		},
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
			`Schatten streuen die Tonwerte um ±${pc('contrast')} und ziehen Linien, die niemand gebaut hat.`,
	),
};

const complements: Record<Hue, Hue> = {
	red: 'green',
	orange: 'blue',
	yellow: 'violet',
	green: 'red',
	cyan: 'orange',
	blue: 'orange',
	violet: 'yellow',
	magenta: 'green',
};

export const vangogh: SuggestionsOf<'vangogh'> = {
	complement: suggest(
		({ value, hue }) =>
			`einen Hauch ${hueName(complements[value('hue') ?? 'blue'])} neben ${hue('dem Rest')} wagen`,
		({ pc, hue }) =>
			`${pc('vivid')} des Bildes leuchten, meist in ${hue('einer Farbe')}; das Gegenüber brächte es zum Singen.`,
	),
	blue_hour: suggest(
		() => 'zurückgehen, wenn die ersten Lampen brennen',
		({ count }) =>
			`Die mittlere Buntheit liegt jetzt bei ${count('chroma')}; gelbe Lampen gegen eine blaue Stunde haben weit mehr.`,
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
	push_one: suggest(
		({ hue }) => `allein mit ${hue('der stärksten Farbe')} kühn sein: Sättigung +30`,
		({ count }) =>
			`Eine mittlere Buntheit von ${count('chroma')} hat Platz für eine Stimme, die man spürt.`,
	),
	hands_at_work: suggest(
		() => 'bleiben, bis die Hände zu tun haben',
		({ sec }) => `${sec()} reicht; Arbeit sagt mehr über einen Menschen als ein Blick.`,
	),
	follow_the_light: suggest(
		() => 'bei diesem Licht bleiben, bis es fort ist',
		({ count, num, value }) =>
			value('hour') === undefined
				? `Alle zehn Minuten hat es eine andere Farbe; diese hat eine Buntheit von ${count('chroma')}.`
				: `Es war ${String(num('hour'))} Uhr; von da an haben je zehn Minuten eine andere Farbe.`,
	),
	more_yellow: suggest(
		({ hue }) => `${hue('Gelb')} die Hälfte des Bildes überlassen`,
		({ pc }) => `Jetzt wärmt es ${pc('vivid')} des Bildes; dorthin gehen, wo es mehr davon gibt.`,
	),
	strokes: suggest(
		() => 'Oberflächen zeigen: lokaler Kontrast +20',
		({ pc }) =>
			`Die Grautöne streuen um ±${pc('contrast')}; Textur kann tragen, was sonst die Farbe trüge.`,
	),
};

export const gehry: SuggestionsOf<'gehry'> = {
	grazing_sun: suggest(
		() => 'warten, bis die Sonne es streift',
		({ pc }) =>
			`Die Tonwerte streuen um ±${pc('contrast')}: Gerades Licht bügelt das Material flach.`,
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
