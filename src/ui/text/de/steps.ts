import type { steps as English } from '../en/steps';

export const steps: typeof English = {
	named: {
		queued: 'Wartet',
		image_processing: 'Bereitet das Foto vor',
		model_loading: 'Lädt das Modell',
		prefill: 'Liest',
		finalizing: 'Prüft und speichert',
	},
	instead: {
		noAnswer:
			'Das Modell kam zu keiner Antwort. Gefragt werden kann, was Messungen, Kameradaten und Kritik hergeben.',
		notAPhotograph: (what) =>
			`Das sieht nicht nach einem Foto aus, sondern nach etwas anderem („${what}“); es wurde deshalb nicht bewertet.`,
		oneTone: 'Gemessen: Dieses ganze Bild hat einen einzigen Ton; es wurde deshalb nicht bewertet.',
	},
	generating: [
		(name) => `${name} wägt ab (simuliert)`,
		(name) => `${name} liest das Bild (simuliert)`,
		(name) => `${name} überlegt (simuliert)`,
		(name) => `${name} arbeitet sich hindurch (simuliert)`,
	],
	loading: (percent, seconds) =>
		`Das Modell wird geladen... (${String(percent)} %, ${String(seconds)} s)`,
	readingPhoto: (seconds) => `Das Foto wird gelesen... (${String(seconds)} s)`,
	readingQuestion: (seconds) => `Die Frage wird gelesen... (${String(seconds)} s)`,
	retrying: (sentence, attempt, attempts) =>
		`${sentence} Neuer Versuch: ${String(attempt)} von ${String(attempts)}.`,
};
