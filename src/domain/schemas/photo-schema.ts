import * as v from 'valibot';
import type { Measurements } from '../facts/measurements';
import type { PhotoFacts } from '../photo/photo';
import type { Same } from './parts';
import { camera, count, finite, id, region } from './parts';

const levels = v.array(finite);

const detail = { frequency: finite, fall: finite, before: finite, after: finite };

export const measurementsSchema = v.object({
	width: count,
	height: count,
	measuredWidth: count,
	measuredHeight: count,
	histogram: v.object({ luma: levels, r: levels, g: levels, b: levels }),
	luma: v.object({ mean: finite, p1: finite, p50: finite, p99: finite }),
	clipping: v.object({
		highlights: finite,
		shadows: finite,
		burnt: v.exactOptional(finite),
		blocked: v.exactOptional(finite),
		areas: v.exactOptional(
			v.array(
				v.object({
					kind: v.picklist(['burnt', 'blocked']),
					share: finite,
					fill: v.exactOptional(finite),
					box: region,
				}),
			),
		),
		channels: v.exactOptional(v.object({ r: finite, g: finite, b: finite })),
	}),
	exposure: v.exactOptional(
		v.object({ brightest: finite, ground: v.exactOptional(v.picklist(['dark', 'light'])) }),
	),
	blur: v.exactOptional(
		v.object({
			kind: v.picklist(['none', 'motion', 'soft']),
			degrees: v.exactOptional(finite),
			detail: finite,
		}),
	),
	contrast: v.object({ rms: finite }),
	cast: v.exactOptional(v.object({ a: finite, b: finite, strength: finite })),
	saturation: v.object({ mean: finite }),
	sharpness: v.object({
		best: v.exactOptional(finite),
		subject: v.exactOptional(finite),
		tiles: v.array(v.nullable(finite)),
		columns: count,
		rows: count,
		motionDegrees: v.exactOptional(finite),
	}),
	noise: v.exactOptional(v.object({ sigma: finite })),
	camera: v.exactOptional(camera),
	tint: v.exactOptional(
		v.object({ a: finite, b: finite, near: finite, bands: finite, strong: finite }),
	),
	palette: v.exactOptional(
		v.object({
			vivid: finite,
			hues: levels,
			commonest: v.exactOptional(region),
			limit: v.exactOptional(
				v.object({ channel: v.picklist(['r', 'g', 'b']), share: finite, box: region }),
			),
			warmth: v.object({ left: finite, right: finite, top: finite, bottom: finite }),
			chroma: v.object({ p50: finite, p90: finite, p99: finite }),
			spread: finite,
		}),
	),
	layout: v.exactOptional(
		v.object({
			medians: levels,
			bright: v.array(v.object({ share: finite, box: region, ground: finite })),
			shapes: v.object({
				dark: finite,
				largest: finite,
				between: finite,
				light: finite,
				rim: finite,
			}),
			symmetry: finite,
			weight: v.object({
				edges: v.object({ x: finite, y: finite }),
				colours: v.object({ x: finite, y: finite }),
			}),
		}),
	),
	detail: v.exactOptional(v.object(detail)),
	coarse: v.exactOptional(v.object({ ...detail, scale: finite })),
	halos: v.exactOptional(finite),
	jpeg: v.exactOptional(v.object({ quality: finite, isExact: v.boolean() })),
	uprights: v.exactOptional(v.object({ converging: finite })),
	horizon: v.exactOptional(
		v.object({ degrees: finite, confidence: finite, at: v.exactOptional(finite) }),
	),
});
true satisfies Same<v.InferOutput<typeof measurementsSchema>, Measurements>;

const facts = v.object({
	width: count,
	height: count,
	sha256: v.string(),
	mimeType: v.string(),
	incomplete: v.exactOptional(v.literal(true)),
	byPreview: v.exactOptional(v.literal(true)),
});
true satisfies Same<v.InferOutput<typeof facts>, PhotoFacts>;

/** What is kept of a photo beside its pictures. */
export const photoSchema = v.object({
	id,
	name: v.string(),
	facts: v.exactOptional(facts),
	measurements: v.exactOptional(measurementsSchema),
});
