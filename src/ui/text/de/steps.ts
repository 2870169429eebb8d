import type { steps as English } from '../en/steps';
import { formatNumber } from '../formats';
import { plural } from './plural';

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
			'Das Modell gab keine Antwort. Fragen lässt sich nach den Messungen, den Kameradaten und der Kritik.',
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
	writing: (tokens, tps, silentSeconds, isEstimated) => {
		const about = isEstimated ? 'etwa ' : '';
		const speed = tps === null ? '' : `, ${about}${formatNumber(tps, 1)} Token/s`;
		const silence = silentSeconds > 0 ? `, seit ${formatNumber(silentSeconds)} s nichts Neues` : '';
		return `Schreibt… ${about}${plural(tokens, { one: '# Token', other: '# Token' })}${speed}${silence}`;
	},
	loading: (percent, seconds) =>
		`Das Modell wird geladen... (${String(percent)} %, ${String(seconds)} s)`,
	readingPhoto: (seconds) => `Das Foto wird gelesen... (${String(seconds)} s)`,
	readingQuestion: (seconds) => `Die Frage wird gelesen... (${String(seconds)} s)`,
	retrying: (sentence, attempt, attempts) =>
		`${sentence} Neuer Versuch: ${String(attempt)} von ${String(attempts)}.`,
};
