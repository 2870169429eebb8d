import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import type { lightMerits as English } from '../../en/claims/merit-light';
import type { View } from './say';
import { say } from './say';

/** "lebt von …" */
const lights: Readonly<Partial<Record<string, string>>> = {
	dusk: 'der Dämmerung',
	tungsten: 'den Lampen',
	stage: 'den Scheinwerfern der Bühne',
	underwater: 'dem Wasser',
	night: 'der Nacht',
};
const lightOf = ({ f, fact }: View): string | undefined => lights[f.light ?? fact('light') ?? ''];

export const lightMerits: Record<keyof typeof English, MeritPhrases> = {
	bright_on_purpose: {
		says: [
			say(
				({ fact, tone }) =>
					`Überall hell (Median ${tone(fact('median'))}), mit genug Tiefen, um es zu halten.`,
				() => 'Überall hell, mit genug Tiefen, um es zu halten.',
			),
			say(
				({ fact, pc, tone }) =>
					`Ein High Key: Die Hälfte liegt über ${pc(fact('median'))}, und der dunkelste Ton bei ${tone(fact('darkest'))}.`,
			),
			say(() => 'Es ist in blassen Tönen gesetzt und behält seine Formen.'),
		],
		short: say(
			({ fact, tone }) => `ein High Key, Median ${tone(fact('median'))}`,
			() => 'ein High Key',
		),
		leads: [
			say(
				({ fact, tone }) =>
					`Ein High Key, der hält: Die Hälfte des Bildes liegt über ${tone(fact('median'))}.`,
				() => 'Ein High Key, der hält.',
			),
			say(
				({ fact, tone }) =>
					`Blässe ist sein Thema; am dunklen Ende braucht es nur ${tone(fact('darkest'))}.`,
			),
		],
	},
	night_kept: {
		says: [
			say(
				({ fact, tone }) =>
					`Es bleibt Nacht: Der Median liegt bei ${tone(fact('median'))}, und die Lichter sind nicht ausgefressen.`,
				() => 'Es bleibt Nacht, und die Lichter sind nicht ausgefressen.',
			),
			say(
				({ fact, sec, isoOf }) =>
					`${sec(fact('shutterSeconds'))} bei ${isoOf(fact('iso'))} ließen das Dunkel dunkel und den Lampen ihren Ton.`,
			),
			say(
				({ fact, tone }) =>
					`Die Lichter liegen bei etwa ${tone(fact('lightest'))}, und das Dunkel dazwischen blieb unangetastet.`,
			),
		],
		short: say(() => 'Nacht, die Nacht bleibt'),
		leads: [
			say(
				({ fact, tone }) =>
					`Die Nacht darf Nacht sein, mit einem Median von ${tone(fact('median'))}, und ihre Lichter behalten ihre Farbe.`,
				() => 'Die Nacht darf Nacht sein, und ihre Lichter behalten ihre Farbe.',
			),
			say(
				({ w, only }) =>
					`${only(w.known)}${w.Nom} bei Nacht, auf die Lichter belichtet und nicht auf das Dunkel.`,
				() => 'Auf die Lichter belichtet und nicht auf das Dunkel.',
			),
		],
	},
	warm_light: {
		says: [
			say((view) => {
				const light = lightOf(view);
				return `Warmes Licht${light === undefined ? '' : `, das von ${light} kommt,`} gibt den Farben${view.there} eine gemeinsame Temperatur.`;
			}),
			say(
				({ fact, num, only }) =>
					`${only((fact('hour') ?? 12) <= 8 || (fact('hour') ?? 12) >= 16)}Um ${num(fact('hour'))} Uhr aufgenommen, bei tiefer Sonne: Die Wärme gehört dem Licht.`,
			),
			say(({ fact, hue, only }) => {
				const warm = ['orange', 'red', 'yellow'].includes(fact('hue') ?? '');
				return `${only(warm)}${hue(fact('hue'))} führt die Farben an, wie tiefes Licht es hinterlässt.`;
			}),
			say(() => 'Die Wärme ist kein Farbstich: Sie gehört zum Licht.'),
		],
		short: say(() => 'warmes Licht, warm gelassen'),
		leads: [
			say((view) => {
				const light = lightOf(view) ?? 'warmem Licht';
				return `Es lebt von ${light}, und die Wärme durfte bleiben.`;
			}),
		],
	},
	coloured_light: {
		says: [
			say(
				({ f, fact, hued }) =>
					`Das Licht selbst ist ${hued(f.hue ?? fact('hue'))}, und es macht den Ort aus.`,
				() => 'Das Licht selbst hat eine Farbe, und sie macht den Ort aus.',
			),
			say((view) =>
				view.also(
					lightOf(view),
					(light) =>
						`Die Farbe kommt von ${light}; sie neutral zu stellen nähme dem Bild das Beste.`,
				),
			),
			say(
				({ f, fact, Here, hued }) =>
					`${Here} liegt ${hued(f.hue ?? fact('hue'))}es Licht und zeichnet die Formen.`,
			),
		],
		short: say(
			({ f, fact, hued }) => `${hued(f.hue ?? fact('hue'))}es Licht, behalten`,
			() => 'farbiges Licht, behalten',
		),
		leads: [
			say(
				({ f, fact, hue }) =>
					`${hue(f.hue ?? fact('hue'))} im Licht sieht man zuerst, und alles andere durch dieses Licht.`,
				() => 'Die Farbe des Lichts sieht man zuerst.',
			),
			say((view) =>
				view.also(
					lightOf(view),
					(light) => `Alle Farbe kommt von ${light} und blieb, wie sie war.`,
				),
			),
		],
	},
	soft_light: {
		says: [
			say(
				({ fact, pc }) =>
					`Das Licht ist weich: Die Töne gleiten innerhalb von ±${pc(fact('contrast'))}, ohne harten Schatten.`,
				() => 'Das Licht ist weich und wirft keinen harten Schatten.',
			),
			say(
				({ w, fact, tone }) =>
					`Gleichmäßiges Licht um einen Median von ${tone(fact('median'))} modelliert ${w.acc} ohne harte Kanten.`,
			),
			say(
				({ fact, only }) =>
					`${only(fact('ambient') === 'overcast')}Ein bedeckter Himmel, nach der Belichtung der Kamera zu schließen, verteilt das Licht gleichmäßig.`,
			),
		],
		short: say(
			({ fact, pc }) => `weiches Licht, Töne innerhalb von ±${pc(fact('contrast'))}`,
			() => 'weiches Licht',
		),
		leads: [
			say(
				({ w, fact, pc }) =>
					`Weiches Licht trägt es: ${w.Nom} ${w.verb('ist', 'sind')} innerhalb von ±${pc(fact('contrast'))} modelliert.`,
				({ w }) => `Weiches Licht modelliert ${w.acc}.`,
			),
			say(({ w }) => `Kein Schatten schneidet in ${w.acc}; das Licht kommt von überall.`),
		],
	},
};
