import type { Region } from '../photo/region';
import type { Fact, Facts } from './facts';
import { factsOf } from './facts-of';
import type { Measurements, Sharpness } from './measurements';

/** What pixels, camera and a model's eyes say together. Where two tell the same, pixels and camera win. */
export function settleFacts(found: Measurements, seen: Facts): Facts {
	const region = seen.subject?.region;
	return { ...seen, ...factsOf(found), ...(region && subjectFacts(found, seen.subject, region)) };
}

function subjectFacts({ sharpness }: Measurements, subject: Fact<unknown>, region: Region): Facts {
	const acuity = acuityWithin(sharpness, region);
	const { where, confidence } = subject;
	return {
		...(acuity !== undefined && {
			subjectAcuity: { value: acuity, confidence, from: 'pixels', region, ...(where && { where }) },
		}),
	};
}

/** Of the sharpest quarter of a part: a thing is as sharp as its edges, not as its skin. */
function acuityWithin({ tiles, columns, rows }: Sharpness, part: Region): number | undefined {
	const within = tiles.filter((tile, i): tile is number => {
		const x = ((i % columns) + 0.5) / columns - part.x;
		const y = (Math.floor(i / columns) + 0.5) / rows - part.y;
		return tile !== null && x >= 0 && x <= part.width && y >= 0 && y <= part.height;
	});
	return within.sort((a, b) => b - a)[Math.floor(within.length / 4)];
}
