import type { report as English } from '../en/report';

export const report: typeof English = {
	title: (photo) => `Kritik zu ${photo}`,
	by: (name) => `Mondrian · ${name}, simuliert`,
	photo: (scene) => `Das Foto: ${scene}`,
	about: (name) => `Über ${name}`,
	todo: 'Was zu tun ist',
	nothing: 'Nichts ist auszubessern. Um weiterzugehen:',
	now: (words) => `Jetzt: ${words}`,
	next: (words) => `Beim nächsten Mal: ${words}`,
	where: (place) => `Wo: ${place}.`,
	scored: (dimension, score) => `${dimension} (${String(score)}/10)`,
	noFault: 'Kein Fehler in Belichtung, Farbe, Schärfe oder Kontrast wurde genannt.',
	finding: (kind, severity, where, basis) => `${kind}, ${severity}, ${where}: ${basis}`,
	foot: (id, date, model, runtime, prompt) =>
		`Bericht ${id} · ${date} · Modell ${model}, ${runtime} · Anweisung ${prompt}`,
	sidecar: (scene, summary, score, name) =>
		`${scene}. ${summary} ${score} von 10, eine Meinung eines KI-Modells in der simulierten Perspektive von ${name}.`,
};
