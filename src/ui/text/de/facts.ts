import type { MeasureName } from '../../../domain/critique/critique';
import type { facts as English } from '../en/facts';
import { formatMegapixels, formatNumber, formatShare } from '../formats';

/** @param degrees of a line, clockwise from the level, 0–180 */
function direction(degrees: number): string {
	const off = Math.round(degrees) % 180;
	if (Math.min(off, 180 - off) <= 5) return 'waagerecht';
	if (Math.abs(off - 90) <= 5) return 'senkrecht';
	return off < 90
		? `${formatNumber(off)}° im Uhrzeigersinn von der Waagerechten`
		: `${formatNumber(180 - off)}° gegen den Uhrzeigersinn von der Waagerechten`;
}

const evidence: Record<MeasureName, (value: number) => string> = {
	median: (value) => `mittlere Helligkeit (Median) ${formatShare(value)}`,
	highlights: (value) => `${formatShare(value)} der Pixel haben volle Helligkeit`,
	shadows: (value) => `${formatShare(value)} der Pixel sind schwarz`,
	burnt: (value) => `${formatShare(value)} des Bildes sind in allen Kanälen ausgefressen`,
	blocked: (value) => `${formatShare(value)} des Bildes sind schwarz ohne Zeichnung`,
	motion: (value) => `in eine Richtung verwischt, ${direction(value)}`,
	cast_a: (value) =>
		`fast neutrale Pixel neigen um ${formatNumber(Math.abs(value), 1)} zu ${value < 0 ? 'Grün' : 'Magenta'}`,
	cast_b: (value) =>
		`fast neutrale Pixel neigen um ${formatNumber(Math.abs(value), 1)} zu ${value < 0 ? 'Blau' : 'Gelb'}`,
	acuity: (value) => `schärfste Kanten ${formatNumber(value, 2)} von 1`,
	noise: (value) => `Rauschen ${formatShare(value)}`,
	tilt: (value) => `Linien weichen um ${formatNumber(value, 1)}° von der Waagerechten ab`,
	contrast: (value) => `Kontrast ${formatShare(value)}`,
	chroma: (value) => `mittlere Buntheit ${formatNumber(value)}`,
};

const hues = { yellow: 'Gelb', blue: 'Blau', magenta: 'Magenta', green: 'Grün' } as const;

export const facts: typeof English = {
	title: 'Aus den Pixeln gemessen',
	meanings: { good: 'gut', watch: 'beachten', problem: 'Problem' },
	toFinding: (status, finding) => `${status}: ${finding}`,
	histogram:
		'Histogramm der Helligkeit und von Rot, Grün und Blau; seine Zahlen stehen in der Liste darunter',
	camera: 'Von der Kamera aufgezeichnet',
	showPlace: 'Ort zeigen',
	figure: (measure, value) => evidence[measure](value),
	evidence: (measure, value) => `Gemessen: ${evidence[measure](value)}`,
	size: 'Größe',
	sizeText: (width, height, megapixels) =>
		`${String(width)} × ${String(height)}, ${formatMegapixels(megapixels)} MP`,
	sizeReduced: (width, height, megapixels, at) =>
		`${String(width)} × ${String(height)}, ${formatMegapixels(megapixels)} MP, gemessen bei ${String(at[0])} × ${String(at[1])}`,
	brightness: 'Helligkeit',
	brightnessText: (mean, median) => `Mittel ${formatShare(mean)}, Median ${formatShare(median)}`,
	range: 'Umfang',
	rangeText: (from, to) => `${formatShare(from)} bis ${formatShare(to)}, ohne 1 % an jedem Ende`,
	oneChannel: 'Ein Kanal am Anschlag',
	burnt: 'Ausgefressen',
	burntText: (share) => `${formatShare(share)} des Bildes, ohne einzelne Punkte`,
	channels: 'Kanäle am Anschlag',
	channelsText: (r, g, b) =>
		`Rot ${formatShare(r)}, Grün ${formatShare(g)}, Blau ${formatShare(b)} der Pixel`,
	black: 'Schwarz',
	blackText: (share) => `${formatShare(share)} des Bildes ohne Zeichnung`,
	contrast: 'Kontrast',
	contrastText: (rms) => `${formatShare(rms)} (Standardabweichung)`,
	cast: 'Farbstich',
	castText: (strength, towards) => `${formatNumber(strength, 1)} zu ${hues[towards]}`,
	castUnknown: 'keine fast neutralen Pixel, an denen er abzulesen wäre',
	chroma: 'Buntheit',
	chromaText: (mean) => `Mittel ${formatNumber(mean)}`,
	sharpest: 'Schärfste Kanten',
	middle: 'Bildmitte',
	ofOne: (value) => `${formatNumber(value, 2)} von 1`,
	smear: 'Verwischt',
	smearText: (degrees) => `in eine Richtung, ${direction(degrees)}`,
	noise: 'Rauschen',
	noiseText: (sigma) => `${formatShare(sigma)} in ruhigen Flächen`,
	noiseAtIso: (sigma, iso) => `${formatShare(sigma)} in ruhigen Flächen, bei ISO ${String(iso)}`,
	tilt: 'Linien aus dem Lot',
	tiltText: (degrees) => `${formatNumber(degrees, 1)}°, im Uhrzeigersinn positiv`,
	cameraName: 'Kamera',
	lens: 'Objektiv',
	exposure: 'Belichtung',
	taken: 'Aufgenommen',
	place: 'Ort',
	placeText: 'Im Foto; fehlt in gespeicherten Seiten und XMP-Dateien, bleibt in Sicherungen',
	placeUnreadable: 'Der Ort in dieser Datei ist nicht lesbar.',
	compass: { north: 'N', south: 'S', east: 'O', west: 'W' },
};
