/** Own turns of the painters and the architect: close, exact, warm, blunt. */
import type { AdvisorId } from '../../../../../domain/advisor';
import type { Voice } from '../../../../../domain/claims/phrase-book';
import type { View } from '../say';
import { say } from '../say';

const atLeastTenth = (value: number | undefined): number | undefined =>
	value === undefined ? undefined : Math.max(0.1, Math.abs(value));
const lead = ({ f, fact }: View): string | undefined => f.hue ?? fact('hue');
const accent = ({ f, fact }: View): string | undefined => f.hue ?? fact('accent')?.hue;
export const painters = {
	okeeffe: {
		leads: {
			fills_frame: [say(({ n }) => `So groß gemacht, geht niemand ${n.am} vorbei.`)],
			one_colour: [say((v) => `Es ist ${v.hue(lead(v))}, und ${v.hue(lead(v))} darf es sagen.`)],
			simple: [
				say(
					({ n, fact, pc }) =>
						`${n.Nom} mit ${pc(fact('calm'))} Stille ringsum: eine Gestalt, offen gehalten.`,
				),
			],
			colour_accent: [
				say((v) => `Ein kleines ${v.hue(accent(v))}${v.there}, und der Rest hält den Atem an.`),
			],
			warm_light: [say(() => 'Die Farbe kommt vom Licht, warm, und man hat ihr geglaubt.')],
		},
		says: {
			simple: [
				say(
					({ fact, pc }) => `Was keine Kanten hat, ${pc(fact('calm'))}, ist die größere Gestalt.`,
				),
			],
			one_colour: [say((v) => `${v.hue(lead(v))} ist fast die ganze kräftige Farbe darin.`)],
			subject_small: [
				say(
					({ n, f, pc }) =>
						`${n.Nom} ${n.verb('nimmt', 'nehmen')} ${pc(f.share)} des Bildes ein; für etwas so Kleines bleibt niemand stehen.`,
				),
			],
			quiet_colour: [
				say(({ fact, pc }) => `Gedämpfte Farben: kräftig auf ${pc(fact('vivid'))} des Bildes.`),
			],
		},
	},
	mondrian: {
		leads: {
			level: [
				say(
					({ fact, deg }) =>
						`Waagerecht bis auf ${deg(atLeastTenth(fact('tilt')))}: Das Bild hat seine erste Achse.`,
				),
			],
			balanced: [
				say(({ f, pc }) => `Gleichgewicht: Links wiegt rechts auf, bis auf ${pc(f.share)}.`),
			],
			simple: [
				say(
					({ fact, pc }) =>
						`Eine Ebene von ${pc(fact('calm'))}, und was gegen sie gesetzt ist: wenige Elemente, in Beziehung.`,
				),
			],
			colour_accent: [
				say((v) => `${v.hue(accent(v))}${v.there} gegen Neutrales: Ein Akzent ordnet das Ganze.`),
			],
			symmetrical: [
				say(
					({ fact, pc }) =>
						`Zwei Hälften, zu ${pc(fact('symmetry'))} gleich: Ruhe, wenn auch noch keine Beziehung.`,
				),
			],
		},
		says: {
			level: [
				say(
					({ fact, deg }) =>
						`Die Waagerechte hält bis auf ${deg(atLeastTenth(fact('tilt')))}; ein Raster kann auf ihr stehen.`,
				),
			],
			balanced: [
				say(({ f, pc }) => `Links gegen rechts gewogen, beträgt der Unterschied ${pc(f.share)}.`),
			],
			tilted: [
				say(
					({ f, deg }) =>
						`Eine Linie, ${deg(f.degrees)} neben der Waagerechten, ist weder waagerecht noch diagonal.`,
				),
			],
		},
	},
	vangogh: {
		leads: {
			coloured_light: [
				say((v) => `Das Licht durfte ${v.hued(lead(v))} sein, und man spürt es sofort.`),
			],
			warm_light: [say(() => 'Es ist Wärme darin, und dafür ist jemand geblieben.')],
			colour_accent: [
				say((v) => `Dieses bisschen ${v.hue(accent(v))}${v.there} ist das Herz davon.`),
			],
			night_kept: [
				say(
					({ fact, tone }) =>
						`Die Nacht hat Farbe, und bei einem Median von ${tone(fact('median'))} hat man ihr vertraut.`,
				),
			],
			one_colour: [say((v) => `So viel ${v.hue(lead(v))}, und ohne Furcht davor.`)],
		},
		says: {
			one_colour: [
				say(
					(v) =>
						`${v.hue(lead(v))}, auf ${v.pc(v.f.share ?? v.fact('vivid'))} des Bildes gelegt, gibt ihm ein einziges Gefühl.`,
				),
			],
			undersaturated: [say(() => 'Die Farben flüstern; eine von ihnen sollte sprechen.')],
			warm_light: [say(() => 'Warmes Licht, und Gefühl darin.')],
		},
	},
	gehry: {
		leads: {
			layered: [say(() => 'Der Raum geht in Stufen zurück, und das Auge kann sie gehen.')],
			shapes_on_light: [say(({ n }) => `Weiß dahinter, ${n.nom} davor: eine Form ohne Ausreden.`)],
			lit_on_dark: [say(({ n }) => `Licht auf ${n.dat}, Schwarz dahinter: Es funktioniert.`)],
			coloured_light: [say((v) => `${v.hue(lead(v))} im Licht als Material: Das ist Bauen.`)],
			sharp_throughout: [
				say(
					({ fact, pc }) =>
						`Man kann lesen, woraus es gemacht ist, auf ${pc(fact('sharpShare'))} seiner Details.`,
				),
			],
			symmetrical: [
				say(({ fact, pc }) => `Genau auf der Achse, zu ${pc(fact('symmetry'))} gespiegelt.`),
			],
		},
		says: {
			sharp_throughout: [
				say(
					({ fact, pc }) =>
						`Material ist überall lesbar: ${pc(fact('sharpShare'))} der Details sind knackig.`,
				),
			],
			flat_tones: [
				say(
					({ fact, pc }) =>
						`Das Licht tut nichts für die Volumen: ±${pc(fact('contrast'))} im Ton.`,
				),
			],
			subject_centred: [
				say(({ n }) => `${n.Nom} mitten ins Schwarze: sicher, und es hält die Bewegung an.`),
			],
			symmetrical: [
				say(
					({ fact, pc }) =>
						`Die eine Hälfte ist die umgedrehte andere, zu ${pc(fact('symmetry'))}.`,
				),
			],
		},
	},
} satisfies Partial<Record<AdvisorId, Voice>>;
