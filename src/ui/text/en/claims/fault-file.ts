/** What the file has lost. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import { need, ofLimit, percent, say, times } from './say';

export const fileFaults = {
	soft_file: {
		says: [
			say(
				({ f }) =>
					need(
						f.ratio,
						(ratio) =>
							`The file was enlarged about ${times(ratio)}: its pixels hold less than they count.`,
					) ||
					need(
						f.acuity,
						(acuity) => `Fine detail is missing everywhere alike: ${ofLimit(acuity)} at best.`,
					) ||
					'Fine detail is missing everywhere alike.',
			),
			say(({ f }) =>
				need(
					f.ratio,
					(ratio) =>
						`Nothing in it is finer than ${times(ratio)} a pixel, as in a small copy made larger.`,
				),
			),
			say(({ f }) =>
				f.ratio === undefined
					? need(
							f.acuity,
							(acuity) =>
								`At full size every edge is a ramp (${ofLimit(acuity)}), in all directions.`,
						)
					: '',
			),
		],
		what: say(() => 'Go back to the larger original'),
		why: [
			say(
				({ f }) =>
					need(
						f.ratio,
						(ratio) =>
							`Detail ends at about 1/${String(Math.round(ratio * 10) / 10)} of the size that the file claims.`,
					) ||
					need(f.acuity, (acuity) => `Edges reach ${ofLimit(acuity)}, wherever one looks.`) ||
					'No part of it is crisper than another.',
			),
		],
		now: say(
			({ f }) =>
				need(
					f.ratio,
					(ratio) =>
						`Scale it down to ${percent(1 / ratio)} of its width; nothing is lost by that.`,
				) || 'Show it at half its size, where the edges close up.',
		),
		leads: [say(() => 'This copy holds less detail than its size.')],
	},
	oversharpened: {
		says: [
			say(
				({ f, at }) =>
					need(
						f.share,
						(share) =>
							`Edges carry seams, light beside dark, of ${percent(share)} of the step: sharpened too far.`,
					) || `Edges ${at} carry bright and dark seams: sharpened too far.`,
			),
			say(({ f, at, placed }) =>
				placed
					? `Bright seams run along the edges ${at}${need(f.share, (share) => `, ${percent(share)} of the step`)}.`
					: '',
			),
			say(({ f }) =>
				need(
					f.share,
					(share) => `Sharpening has outlined things: halos of ${percent(share)} along the edges.`,
				),
			),
		],
		what: say(() => 'Sharpen less'),
		why: [
			say(
				({ f }) =>
					need(
						f.share,
						(share) => `Halos of ${percent(share)} along edges draw an outline that was not there.`,
					) || 'Halos draw an outline that was not there.',
			),
		],
		now: say(() => 'Go back to the unsharpened version; amount below 50 %, radius below 1 pixel.'),
		next: say(() => 'Turn the camera’s own sharpening down by two steps, or take raw files.'),
		leads: [say(() => 'Its edges are outlined by sharpening.')],
	},
	jpeg_damage: {
		says: [
			say(
				({ f }) =>
					need(
						f.quality,
						(quality) =>
							`The JPEG was saved at quality ${String(Math.round(quality))} of 100: blocks show in the even parts.`,
					) || 'The JPEG was saved so small that blocks show.',
			),
			say(({ f }) =>
				need(
					f.quality,
					(quality) =>
						`Compression at quality ${String(Math.round(quality))} of 100 has worn down the fine textures.`,
				),
			),
			say(({ f }) =>
				need(
					f.quality,
					(quality) =>
						`Quality ${String(Math.round(quality))} of 100 leaves rings beside the edges and steps in the gradients.`,
				),
			),
		],
		what: say(() => 'Save it again from the original'),
		why: [
			say(
				({ f }) =>
					need(
						f.quality,
						(quality) =>
							`Quality ${String(Math.round(quality))} of 100 throws fine detail away for good; 90 keeps it.`,
					) || 'Strong compression throws fine detail away for good.',
			),
		],
		now: say(() => 'Export anew from the original at quality 90 or more.'),
		next: say(() => 'Set the camera to Fine, or to raw.'),
		leads: [
			say(
				({ f }) =>
					need(
						f.quality,
						(quality) =>
							`Compression, quality ${String(Math.round(quality))}, stands before the picture.`,
					) || 'Compression stands before the picture.',
			),
		],
	},
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
