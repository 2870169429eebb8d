/** A plausible record of a camera, and the size of its photos, from a seed. */

const isos = [100, 100, 200, 200, 400, 800, 1600, 3200, 6400, 12800];
const apertures = [1.8, 2.8, 2.8, 4, 4, 5.6, 5.6, 8, 8, 11, 16, 22];
const focals = [18, 24, 28, 35, 35, 50, 50, 85, 105, 200, 400];
/** exposure values at ISO 100: night, a room, shade, an overcast and a sunny day */
const lights = [2, 6, 7, 9, 11, 12, 13, 14, 14, 15];
const scales = [1, 2, 4, 5, 6, 7];

/** mulberry32: the same numbers for the same seed, 0–1 */
function randomOf(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

export function drawCamera({ width, height }, seed) {
	const random = randomOf(seed);
	const pick = (list) => list[Math.floor(random() * list.length)];
	const scale = pick(scales);
	const [iso, aperture, focal] = [pick(isos), pick(apertures), pick(focals)];
	const ev = pick(lights) + random() - 0.5;
	const exposureSeconds = Math.min(
		30,
		Math.max(1 / 8000, (aperture * aperture) / 2 ** ev / (iso / 100)),
	);
	const two = (n) => String(n).padStart(2, '0');
	const time = `2025-${two(1 + Math.floor(random() * 12))}-15 ${two(Math.floor(random() * 24))}:10`;
	return {
		width: width * scale,
		height: height * scale,
		camera: {
			iso,
			aperture,
			exposureSeconds,
			focalLengthMm: focal,
			focalMm35: focal,
			...(random() < 0.6 && { takenAt: time }),
			...(random() < 0.3 && { compensationEv: pick([-1, -0.7, 0, 0, 0.3, 1]) }),
			...(random() < 0.5 && { flash: random() < 0.1 }),
		},
	};
}
