import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import type { lostFaults as English } from '../../en/claims/fault-lost';
import { crop, say, setting } from './say';

const channels = { r: 'Rot', g: 'Grün', b: 'Blau' } as const;

export const lostFaults: Record<keyof typeof English, FaultPhrases> = {
	burnt_areas: {
		says: [
			say(
				({ f, pc, placed, at }) =>
					`Ausgefressene Flächen bedecken ${pc(f.share)} des Bildes${placed ? `, die größte liegt ${at}` : ''}.`,
				({ placed, at }) =>
					`Ausgefressene Flächen bedecken einen Teil des Bildes${placed ? `, die größte liegt ${at}` : ''}.`,
			),
			say(
				({ f, pc, placed, at }) =>
					`Auf ${pc(f.share)} des Bildes fehlt die Zeichnung${placed ? `, am meisten ${at}` : ''}.`,
			),
			say(
				({ f, pc, here }) =>
					`Das Weiß ${here} ist leer; zusammen sind es ${pc(f.share)} des Bildes.`,
				({ here }) => `Das Weiß ${here} ist leer.`,
			),
			say(
				({ f, pc, here }) =>
					`Die Lichter enden ${here} in bloßem Weiß, auf Flächen von zusammen ${pc(f.share)}.`,
				({ f, pc }) => `Die Lichter enden auf ${pc(f.share)} des Bildes in bloßem Weiß.`,
			),
		],
		what: say(({ there }) => `Die Lichter${there} halten`),
		why: [
			say(
				({ f, pc }) =>
					`Weiße Flächen nehmen ${pc(f.share)} des Bildes ein, und dahinter enthält ein JPEG nichts.`,
				() =>
					'Weiße Flächen nehmen einen Teil des Bildes ein, und dahinter enthält ein JPEG nichts.',
			),
			say(
				({ f, pc, placed, at }) =>
					`Weiß bedeckt ${pc(f.share)}${placed ? `, die größte Fläche ${at}` : ''}: Kein Regler findet dort noch einen Ton.`,
			),
		],
		now: say(
			({ told, dial, only }) =>
				`${only((told.claim.edit?.exposureEv ?? 0) < 0)}Die RAW-Datei mit ${dial(told.claim.edit?.exposureEv)} neu entwickeln; ohne RAW das Weiß abtönen oder wegschneiden.`,
			({ told }) => crop(told),
		),
		next: say(
			({ f, dial, there }) =>
				`Soll das Weiß${there} Zeichnung behalten, eine Belichtungskorrektur von ${dial(f.nextEv)} einstellen; Lampen und ein glatter Grund dürfen weiß bleiben.`,
			({ told, only }) => `${only(setting(told) !== '')}Auf das Weiß belichten: ${setting(told)}.`,
			() => 'Die hellste Stelle messen, die Zeichnung braucht, und den Rest dunkler werden lassen.',
		),
		leads: [
			say(
				({ f, pc, there }) =>
					`Was heraussticht, ist bloßes Weiß${there}: Ausgefressen sind ${pc(f.share)} des Bildes.`,
				() => 'Was heraussticht, ist bloßes Weiß.',
			),
		],
	},
	channel_limit: {
		says: [
			say(
				({ f, pc }) =>
					`Der Kanal ${channels[f.channel ?? 'b']} ist auf ${pc(f.share)} des Bildes am Anschlag; die beiden anderen zeichnen noch.`,
				({ f }) =>
					`Der Kanal ${channels[f.channel ?? 'b']} ist am Anschlag; die beiden anderen zeichnen noch.`,
			),
			say(
				({ f, pc }) =>
					`Auf ${pc(f.share)} des Bildes ist der Kanal ${channels[f.channel ?? 'b']} voll; was sich nur darin unterscheidet, fließt zusammen.`,
			),
		],
		what: say(({ f }) => `Dem Kanal ${channels[f.channel ?? 'b']} Spielraum geben`),
		why: [
			say(
				({ f, pc }) =>
					`Auf ${pc(f.share)} des Bildes ist der Kanal ${channels[f.channel ?? 'b']} am Anschlag; dort fließen feine Abstufungen zusammen.`,
				({ f }) =>
					`Der Kanal ${channels[f.channel ?? 'b']} ist am Anschlag; dort fließen feine Abstufungen zusammen.`,
			),
		],
		now: say(
			() =>
				'Die Sättigung der stärksten Farbe um 10 bis 15 % senken und sehen, ob sich Abstufungen trennen.',
		),
		next: say(
			({ f }) =>
				`Vor solcher Farbe um 0,3 EV knapper belichten und auf das Histogramm von ${channels[f.channel ?? 'b']} achten.`,
		),
		leads: [
			say(
				({ f, pc }) =>
					`Kräftige Farbe treibt den Kanal ${channels[f.channel ?? 'b']} auf ${pc(f.share)} des Bildes an seine Grenze.`,
				({ f }) => `Kräftige Farbe treibt den Kanal ${channels[f.channel ?? 'b']} an seine Grenze.`,
			),
		],
	},

	blocked_areas: {
		says: [
			say(
				({ f, pc, placed, at }) =>
					`Schwarz ohne Zeichnung bedeckt ${pc(f.share)} des Bildes${placed ? `, die größte Fläche liegt ${at}` : ''}.`,
				({ placed, at }) =>
					`Schwarz ohne Zeichnung bedeckt einen Teil des Bildes${placed ? `, die größte Fläche liegt ${at}` : ''}.`,
			),
			say(
				({ f, pc, here }) =>
					`Die Schatten laufen ${here} zu; schwarze Flächen nehmen zusammen ${pc(f.share)} ein.`,
			),
		],
		what: say(({ there }) => `Die Schatten${there} öffnen`),
		why: [
			say(
				({ f, pc }) =>
					`Schwarze Flächen nehmen ${pc(f.share)} des Bildes ein, und an ihrem Rand enden die Formen.`,
				() =>
					'Schwarze Flächen nehmen einen Teil des Bildes ein, und an ihrem Rand enden die Formen.',
			),
			say(
				({ f, pc, placed, at }) =>
					`Schwarz ohne Zeichnung nimmt ${pc(f.share)} ein${placed ? `, die größte Fläche ${at}` : ''}.`,
			),
		],
		now: say(
			({ f, ev }) =>
				`Die Tiefen der RAW-Datei um ${ev(f.ev)} anheben und sehen, ob Formen kommen; was flach bleibt, wurde nicht aufgezeichnet.`,
			() =>
				'Die Tiefen der RAW-Datei anheben und sehen, ob Formen kommen; was flach bleibt, wurde nicht aufgezeichnet.',
		),
		next: say(
			({ f, ev }) => `Um ${ev(f.nextEv)} reichlicher belichten, soweit es die Lichter erlauben.`,
			() => 'Der dunklen Seite mehr Licht geben oder warten, bis die Sonne sie erreicht.',
		),
		leads: [
			say(
				({ f, pc }) =>
					`Schwarze Flächen, ${pc(f.share)} des Bildes, geben ihre Zeichnung nicht her.`,
				() => 'Schwarze Flächen geben ihre Zeichnung nicht her.',
			),
		],
	},
};
