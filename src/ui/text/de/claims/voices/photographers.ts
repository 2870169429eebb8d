/** Own turns of the photographers: precise, patient, bare, near, gentle. */
import type { AdvisorId } from '../../../../../domain/advisor';
import type { Voice } from '../../../../../domain/claims/phrase-book';
import { part, say } from '../say';

const atLeastTenth = (value: number | undefined): number | undefined =>
	value === undefined ? undefined : Math.max(0.1, Math.abs(value));

export const photographers = {
	ansel: {
		leads: {
			full_range: [
				say(
					({ fact, pc, tone }) =>
						`Von Schwarz bis Weiß vorausgesehen: ${pc(fact('darkest'))} am Fuß der Skala, ${tone(fact('lightest'))} an ihrem Kopf.`,
				),
				say(
					({ fact, pc, tone }) =>
						`Das Negativ wäre vollständig: Zonen gefüllt von ${pc(fact('darkest'))} bis ${tone(fact('lightest'))}.`,
				),
			],
			monochrome_tones: [
				say(
					({ fact, pc }) => `Ein Abzug aus einer langen Grauskala, von ${pc(fact('darkest'))} an.`,
				),
			],
			layered: [say(() => 'Vordergrund, Mitte, Ferne: Die Tiefe ist in Stufen gebaut.')],
			sharp_throughout: [
				say(
					({ fact, pc }) =>
						`Das ganze Bild in derselben Genauigkeit gehalten, ${pc(fact('sharpShare'))} der Details.`,
				),
			],
			highlights_kept: [
				say(
					({ here }) =>
						`Mit den hohen Zonen im Sinn belichtet: Was ${here} leuchtet, hat noch Textur.`,
					() => 'Mit den hohen Zonen im Sinn belichtet: Was leuchtet, hat noch Textur.',
				),
			],
		},
		says: {
			full_range: [
				say(
					({ fact, pc, tone }) =>
						`Tiefe Werte bei ${pc(fact('darkest'))}, hohe bei ${tone(fact('lightest'))}: Jede Zone hat zu tun.`,
				),
			],
			flat_tones: [
				say(
					({ fact, pc }) =>
						`Die Werte drängen sich innerhalb von ±${pc(fact('contrast'))}, drei Zonen, wo zehn zu haben sind.`,
				),
			],
			burnt_areas: [
				say(
					({ f, there, pc }) =>
						`Zone X${there}, und dahinter nichts: ${pc(f.share)} des Bildes sind bloßes Papier.`,
				),
			],
			blocked_areas: [
				say(
					({ f, there, pc }) =>
						`Zone 0${there}: ${pc(f.share)} des Bildes bekamen zu wenig Licht für einen Abzug.`,
				),
			],
		},
	},
	watkins: {
		leads: {
			sharp_throughout: [
				say(
					({ fact, pc }) =>
						`Eine genaue Platte: ${pc(fact('sharpShare'))} dessen, was lesbar ist, sind scharf.`,
				),
			],
			prints_large: [
				say(({ f, cm }) => `Für die Größe gemacht, ${cm(f.printCm)}, und kein Detail fehlt.`),
			],
			layered: [say(() => 'Man kann sich hineinmessen, vom nahen Grund bis zum fernen.')],
			haze_depth: [
				say(
					({ fact, num }) =>
						`Die Luft selbst ist vermessen: Die Ferne liegt bei 1/${num(fact('haze'))} des nahen Kontrasts.`,
				),
			],
			level: [
				say(
					({ fact, deg }) =>
						`Die Kamera stand genau, bis auf ${deg(atLeastTenth(fact('tilt')))}, und dem Ort ist zu trauen.`,
				),
			],
		},
		says: {
			sharp_throughout: [
				say(
					({ fact, pc }) =>
						`Eine Lupe fände überall etwas: ${pc(fact('sharpShare'))} der Details sind knackig.`,
				),
			],
			level: [
				say(
					({ fact, deg }) =>
						`Der Stativkopf wurde mit Sorgfalt gestellt, gerade bis auf ${deg(atLeastTenth(fact('tilt')))}.`,
				),
			],
			tilted: [
				say(({ f, deg }) => `Eine schief gehängte Platte: ${deg(f.degrees)} aus der Waage.`),
			],
			monochrome_tones: [
				say(
					({ fact, pc }) =>
						`Es braucht keine Farbe, wo die Töne von ${pc(fact('darkest'))} an reichen.`,
				),
			],
		},
	},
	weston: {
		leads: {
			simple: [
				say(
					({ fact, pc }) =>
						`Große, schlichte Formen: ${pc(fact('calm'))} des Bildes haben keine klaren Kanten.`,
				),
			],
			fills_frame: [say(({ n }) => `${n.Nom}, und kein Wort daneben.`)],
			sharp_subject: [say(({ n, there }) => `Das Ding selbst: ${n.nom}${there}, scharf.`)],
			lit_on_dark: [say(({ n }) => `Das Licht holt ${n.acc} aus dem Schwarz wie geschnitzt.`)],
			monochrome_tones: [
				say(
					({ n, fact, pc }) => `Form in Grau: ${n.nom}, modelliert von ${pc(fact('darkest'))} an.`,
				),
			],
		},
		says: {
			sharp_subject: [
				say(
					({ f, n, there, also }) =>
						`${n.Nom}${there} ${n.verb('ist', 'sind')} zum Greifen scharf${also(f.share, (share) => `, und mit ${n.dem} ${part(share)} des Bildes`)}.`,
				),
			],
			simple: [
				say(
					({ fact, pc }) =>
						`Die Details hören früh auf: ${pc(fact('calm'))} des Bildes haben keine klaren Kanten.`,
				),
			],
			cluttered: [
				say(({ fact, pc }) => {
					const calm = fact('calm');
					return `Zu viele Dinge haben hier Namen: Details bedecken ${pc(calm === undefined ? undefined : 1 - calm)}.`;
				}),
			],
			subject_small: [
				say(
					({ n, f, pc }) =>
						`${n.Nom} ${n.verb('ist', 'sind')} erwähnt, nicht gezeigt: ${pc(f.share)} des Bildes.`,
				),
			],
		},
	},
	cunningham: {
		leads: {
			sharp_subject: [
				say(
					({ n, there }) =>
						`Lange genug hingesehen: ${n.Nom}${there} ${n.verb('ist', 'sind')} scharf.`,
				),
			],
			fills_frame: [
				say(({ n }) => `Nah genug, um zu sehen, wie ${n.nom} gemacht ${n.verb('ist', 'sind')}.`),
			],
			soft_background: [
				say(
					({ fact, ap }) =>
						`Eine Ebene hat bei ${ap(fact('aperture'))} Kanten; der Rest hält sich aus dem Gespräch heraus.`,
					() => 'Eine Ebene hat Kanten; der Rest hält sich aus dem Gespräch heraus.',
				),
			],
			soft_light: [
				say(
					({ n }) =>
						`Ein Licht ohne Kanten lässt ${n.acc} sehen, wie ${n.it} ${n.verb('ist', 'sind')}.`,
				),
			],
			frozen: [
				say(
					({ n }) =>
						`${n.Nom} bewegte${n.verb('', 'n')} sich, und das Bild fand den Augenblick dazwischen.`,
				),
			],
		},
		says: {
			sharp_subject: [
				say(
					({ f, n, there }) =>
						`${n.Nom}${there} ${n.verb('ist', 'sind')} schlicht scharf; im Fokus ist ${f.share === undefined ? 'ein Teil' : part(f.share)} des Bildes.`,
				),
			],
			soft_background: [
				say(({ f, also }) =>
					also(
						f.share,
						(share) => `Außerhalb des Fokus liegt ${part(share)} des Bildes und bleibt in Ruhe.`,
					),
				),
			],
			subject_soft: [
				say(
					({ n, f, atLim }) =>
						`Man möchte ${n.acc} besser sehen: Die Kanten enden ${atLim(f.acuity)}.`,
				),
			],
			soft_light: [
				say(
					({ fact, pc }) =>
						`Weiches Licht: Innerhalb von ±${pc(fact('contrast'))} gibt es für jede Falte einen Ton.`,
				),
			],
		},
	},
	gilpin: {
		leads: {
			warm_light: [
				say(
					({ named }) => `Das Licht meint es gut mit ${named.dat}, und die Wärme durfte bleiben.`,
					() => 'Das Licht meint es gut, und seine Wärme durfte bleiben.',
				),
			],
			soft_light: [say(({ n }) => `${n.Nom} ${n.verb('ist', 'sind')} in sanftem Licht getroffen.`)],
			haze_depth: [
				say(
					() => 'Das ferne Land verblasst in seiner eigenen Luft, und man spürt, wie weit es geht.',
				),
			],
			quiet_colour: [
				say(
					({ fact, pc }) =>
						`Es erhebt die Stimme nicht: Kräftig gefärbt sind ${pc(fact('vivid'))} des Bildes.`,
				),
			],
			subject_on_third: [
				say(
					({ n, there }) =>
						`${n.Nom} ${n.verb('bekommt', 'bekommen')}${there} einen Platz und Raum, um dort zu sein.`,
				),
			],
		},
		says: {
			warm_light: [
				say(() => 'Tiefes, warmes Licht liegt darüber, und niemand hat es wegkorrigiert.'),
			],
			subject_on_third: [
				say(
					({ n }) =>
						`${n.Nom} ${n.verb('ist', 'sind')} ein Drittel vom Rand entfernt: ein höflicher Abstand, mit Raum, um sich umzuwenden.`,
				),
			],
			balanced: [
				say(
					({ f, pc }) =>
						`Still angeordnet: Links und rechts unterscheiden sich im Gewicht um ${pc(f.share)}.`,
				),
			],
			subject_dark: [
				say(
					({ n, f, tone }) =>
						`${n.Nom} ${n.verb('verdient', 'verdienen')} mehr Licht als ${tone(f.level)}.`,
				),
			],
		},
	},
} satisfies Partial<Record<AdvisorId, Voice>>;
