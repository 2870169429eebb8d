/** A critique, what can be done with it, and a job at work. */
import type { Doubt } from '../../../domain/critique/critique';
import type { Phase } from '../../../domain/job/job-event';
import type { ModelPicture } from '../../../domain/model/model';
import type { Seen } from '../../../domain/model/seen';
import type { Task } from '../../../domain/job/job';
import { formatBytes, formatList, formatNumber, formatScore } from '../formats';
import { plural } from './plural';
import { claims, landing, todo, tried } from './tried';

const doubts: Record<Doubt, string> = {
	equal_scores: 'All six scores are the same: the model may not have told the dimensions apart.',
	repeated_scores:
		'The last three photos got exactly these six scores too: the model may be repeating itself.',
	repeated_advice: 'The same advice is given for more than one dimension.',
	reference_named:
		'It names one of the masters, who never said this: the model may be quoting its training.',
};

const phases: Record<Exclude<Phase, 'queued'>, string> = {
	image_processing: 'Photo',
	model_loading: 'Model',
	prefill: 'Reading',
	generating: 'Writing',
	finalizing: 'Checking',
};

export const critique = {
	doubts,
	todo,
	tried,
	landing,
	claims,
	caution: 'Treat this with caution.',
	contradicted: (findings: readonly string[]) =>
		`The pixels contradict the model: ${findings.join(', ')}.`,
	alsoMeasured: (findings: readonly string[]) =>
		`Also measured (not part of the score): ${findings.join(', ')}.`,
	seen: (whole: boolean, width: number, height: number) =>
		`The model saw ${whole ? 'the whole photo' : 'this part of the photo'}, scaled down to ${String(width)} × ${String(height)} pixels. It cannot judge finer detail than that.`,
	seenDetails: (whole: boolean, width: number, height: number, count: number, side: number) =>
		`The model saw ${whole ? 'the whole photo' : 'this part of the photo'}, scaled down to ${String(width)} × ${String(height)} pixels, and ${plural(count, { one: '# detail', other: '# details' })} of a copy of at most ${String(side)} pixels. It cannot judge finer detail than that.`,
	seenTiles: (
		whole: boolean,
		width: number,
		height: number,
		{ across, down, side }: NonNullable<Seen['tiles']>,
	) =>
		`The model saw ${whole ? 'the whole photo' : 'this part of the photo'}, scaled to ${String(width)} × ${String(height)} pixels and cut into ${String(across)} × ${String(down)} tiles, and once more in one piece of ${String(side)} × ${String(side)}. It cannot judge finer detail than that.`,
	saw: {
		title: 'Show what the model saw',
		drawing: 'Being drawn…',
		/** @param row from 1 on, as is the column */
		tile: (row: number, column: number) =>
			`Row ${String(row)}, column ${String(column)} of the photo, as the model saw it`,
		whole: 'The whole photo in a single tile, as the model saw it',
		picture: 'The photo as the model saw it',
		how: {
			tiles:
				'Every tile as it was given to the model. Tiles are square, whatever the photo is: it was stretched to fill them. The small one is the whole photo once more.',
			blocks:
				'The canvas as it was given to the model, which reads it in blocks of 32 pixels. Where the photo does not reach it is grey.',
			details:
				'On the left the whole photo, stretched to a square; on the right sixteen details at full scale, with most and with least in them.',
			crops: 'The canvas as it was given to the model. Where the photo does not reach it is grey.',
			fit: 'The picture as it was given to the model.',
		} satisfies Record<ModelPicture['layout'], string>,
		kept: 'These very pixels were kept since then.',
		again: 'These pixels were drawn again just now, by the same steps, from the stored photo.',
		unknown:
			'This cannot be shown: the model is not among those known here any more, and with it went how it takes a photo.',
		changed:
			'This cannot be shown: this version of the app draws another picture for this model than the one it saw then.',
		gone: 'This cannot be shown: the photo is not stored here any more.',
		unreadable: 'This cannot be shown: the photo could not be read again.',
	},
	of: (name: string) => `Critique of ${name}:`,
	ofPart: (name: string) => `Critique of a part of ${name}:`,
	ofWhole: 'The critique of the whole photo',
	firstThree: 'Do these three first',
	strengths: 'What works',
	priorities: 'Priorities',
	sixDimensions: 'Six dimensions',
	disclaimer: (name: string) =>
		`Written by an AI model in a simulated perspective; ${name} never said this. Guidance, not judgement: views differ.`,
	/** in what is saved or printed: there nobody can ask */
	longDisclaimer: (name: string) => [
		`This is a simulated perspective, named after ${name} and written by an AI model. It is not a critique by ${name} or by any expert, and neither ${name} nor an estate has endorsed it.`,
		'It is creative guidance and nothing else. Scores are the opinion of a model; only what is marked as measured was measured.',
		'It does not replace teaching, mentoring, or your own eye.',
	],
	findings: {
		title: 'Findings',
		none: 'The model found no fault in exposure, colour, sharpness or contrast.',
		line: (finding: string, severity: string) => `${finding}, ${severity} ·`,
		show: (place: string) => `Show on the photo: ${place}`,
		bases:
			'“Opinion”: only the model says so. “Agrees” and “contradicted”: compared with the pixels. “Measured”: found by measuring, not by the model.',
		unmeasured: '“Opinion”: only the model says so. Nothing here was measured.',
	},
	actions: {
		title: 'Save and share',
		share: 'Share',
		print: 'Print',
		note: 'The saved photo is re-encoded, without EXIF or location. The data do not say which file it was.',
		again: 'Run again',
		advisor: 'Advisor',
		log: 'Log and timings',
		delete: 'Delete',
		deleteQuestion: 'Delete this entry and its result? The photo is deleted with its last entry.',
	},
	ended: {
		notAPhoto: 'Not a photograph',
		notAPhotoNext:
			'If it is a photograph, the model was wrong: run it again, or try another advisor.',
		about: (name: string) => `The critique of ${name} that this is about`,
		failed: 'Failed',
		next: 'Next:',
		loupe: 'Loupe is small enough for this device, and judges the same photo.',
		withLoupe: 'Run it again with Loupe',
		kept: (name: string) => `${name} is kept.`,
		cancelled: 'Cancelled',
		stopped: (name: string) => `You stopped this one. ${name} is kept.`,
		partial: 'Written so far',
		salvaged:
			'Incomplete: these dimensions were finished before it stopped. This is not a full critique.',
	},
	ask: {
		title: 'Ask about it',
		question: 'Your question',
		send: 'Ask',
		note: 'Answered at once from the measurements, the camera’s record (EXIF) and this critique.',
		byCode: 'From the measurements and this critique',
		byModel: (name: string) => `Written by ${name}`,
		frame: 'Show this frame on the photo',
		cancelled: 'Cancelled.',
		waiting: 'Waiting for its turn',
		cancel: 'Cancel',
	},
	frame: {
		title: 'Look closer, or crop',
		close: 'Close the frame',
		open: 'Draw a frame',
		note: 'Drag the frame or its corners; with the keyboard, arrows move it and Shift with arrows resizes it. It starts around the sharpest part. The model then looks at this part alone, at full resolution, and scores it as a photo of its own.',
		ratio: 'Ratio of the frame',
		ratios: { free: 'free', photo: 'as the photo' },
		send: 'Critique this part',
		size: (width: number, height: number) => `${String(width)} × ${String(height)} px`,
		tooSmall: (width: number, height: number, least: number) =>
			`${String(width)} × ${String(height)} px: at least ${String(least)} each way`,
		part: 'A part',
		toWhole: (change: string, overall: number) =>
			`(${change} compared with ${formatScore(overall)} for the whole photo)`,
		delete: 'Delete',
		tool: 'Frame: arrow keys move it, with Shift they resize it',
	},
	jury: {
		title: (count: number) => `The jury of ${formatNumber(count)}`,
		note: (count: number) =>
			`The same model in ${formatNumber(count)} simulated perspectives on this photo: where they agree says nothing of what those artists would have said.`,
		noteModels: (count: number, models: number) =>
			`${formatNumber(count)} voices of ${formatNumber(models)} models on this photo, each in a simulated perspective: where they agree says nothing of what those artists would have said.`,
		/** an advisor's eyes, a model's words */
		seated: (advisor: string, model: string) => `${advisor} by ${model}`,
		/** before a second voice is heard */
		second: 'A second voice',
		secondNote:
			'The same photo and the same perspective, judged by another model: the answers stand side by side here and under Compare.',
		seat: (model: string) => `Ask ${model} too`,
		seatFar: (model: string, server: string) => `Ask ${model} too: the photo goes to ${server}`,
		unanimousModels: 'All gave the same six scores.',
		unanimous:
			'All gave the same six scores: the advisors of this model differ in their words, not in their scores.',
		median: (median: number) => `median ${String(median)}, all the same`,
		range: (median: number, range: number) => `median ${String(median)}, range ${String(range)}`,
		says: (name: string, words: string) => `${name}: “${words}”`,
		wanted: 'What they would change',
		named: (dimension: string, count: number, of: number) =>
			`${dimension}, ${formatNumber(count)} of ${formatNumber(of)}`,
	},
	bar: {
		photos: 'Photos in the history',
		before: 'Previous photo',
		after: 'Next photo',
		place: (place: number, count: number) => `${formatNumber(place)} of ${formatNumber(count)}`,
	},
	layers: {
		group: 'Show on the photo',
		names: { clipping: 'Clipping', sharpness: 'Focus peaking', thirds: 'Thirds', level: 'Level' },
		notes: {
			clipping:
				'White: burnt out. Red, green, blue and mixtures: only those channels are clipped. Orange: black. This is the copy for the screen; the figures below ignore single pixels.',
			sharpness:
				'Green: edges in focus, measured at full size. Where there is no green, the photo is soft or has no detail.',
			thirds: 'Thirds of the frame.',
			level: 'Dashed: level. Solid: the direction of the photo’s own lines, if they agree.',
		},
	},
	made: {
		title: 'How it was made',
		tokens: 'Tokens',
		count: (tokens: number) => formatNumber(tokens),
		countAt: (tokens: number, tps: number) =>
			`${formatNumber(tokens)} at ${formatNumber(tps, 1)} tokens/s`,
		software: 'software adapter',
		processor: 'main processor',
		prompt: (version: string) => `prompt ${version}`,
		traffic: 'What left this page',
	},
	notes: {
		title: 'Your notes',
		favourite: 'Favourite',
		tags: 'Tags',
		remove: (tag: string) => `Remove tag ${tag}`,
		fresh: 'New tags',
		hint: 'Tags, separated by commas',
		add: 'Add',
		note: 'Note',
		noteHint: 'What only you know about it',
	},
	spread: {
		invitation:
			'One run is one opinion. Three more, with some randomness, show how much the scores vary.',
		ask: 'How stable is this score?',
		running: (run: number, of: number) => `Random run ${formatNumber(run)} of ${formatNumber(of)}…`,
		range: (from: string, to: string) => `${from} to ${to}`,
		runs: (count: number) => plural(count, { one: 'in # random run', other: 'in # random runs' }),
		seeds: (temperature: number, seeds: readonly number[]) =>
			`temperature ${formatNumber(temperature, 1)}, seeds ${seeds.join(', ')}`,
		none: 'The random runs gave no scores to compare.',
	},
	study: {
		/** what is to be looked at in a picture of that file, as its list says it */
		look: (_file: string, look: string) => look,
		title: 'Study this',
		note: 'Photographs that fit what is said above, chosen by hand-made tags, not by the model.',
		/** @param claim what was said of the photo, at the head of a line */
		because: (claim: string) => `For “${claim}”`,
		enlarge: (title: string) => `Enlarge ${title}`,
		dialog: 'Photograph to study',
		by: (title: string, artist: string) => `${title}, by ${artist}`,
		next: 'Next',
		close: 'Close',
	},
	versions: {
		title: 'Versions',
		edited: 'An edited version:',
		madeFrom: 'Made from:',
		compare: (name: string) => `${name}. Did the fix work?`,
		judge: 'Judge an edited version',
		with: 'Compare with',
		choose: 'Compare with…',
	},
	working: {
		phases,
		phasesLabel: 'Phases',
		/** name of what stands already */
		soFar: 'So far',
		progress: 'Progress',
		/** of the bar, to be heard. @param step what is being done */
		done: (percent: number, step: string) => `${String(percent)} %. ${step}`,
		/** behind the name of a phase, to be heard */
		passed: 'done',
		paused: 'The queue is paused',
		waitsFor: {
			model: 'Waiting for its model to download',
			server: 'Waiting for its server',
			machine: 'Waiting for this device',
		},
		/** @param reason why it cannot begin, and what to do */
		waitsForReason: (
			waits: string,
			{ sentence, next }: { readonly sentence: string; readonly next: string },
		) => `${waits}. ${sentence} ${next}`,
		next: 'Next in line',
		waiting: (before: number) => `Waiting, ${formatNumber(before)} ahead of it`,
		attempt: (attempt: number, of: number) => `attempt ${String(attempt)} of ${String(of)}`,
		tokens: 'Tokens',
		cap: 'Tokens written, of the longest reply',
		speed: 'Speed',
		speedUnit: 'tokens/s',
		elapsed: 'Elapsed',
		noToken: 'no token yet',
		firstToken: (time: string) => `first token ${time}`,
		left: 'Time left',
		about: (time: string) => `about ${time}`,
		seconds: (seconds: number) => `about ${formatNumber(seconds)} s`,
		runs: (count: number) => plural(count, { one: 'from # run', other: 'from # runs' }),
		firstRun: 'first run, unknown',
		fetching: (stored: number, total: number) =>
			`Fetching the model: ${formatBytes(stored)} of ${formatBytes(total)}`,
		memory: (bytes: number) => `Needs about ${formatBytes(bytes)} of GPU memory (estimate).`,
		cancel: 'Cancel',
		takeNext: 'Take it next',
		background: 'Continue in the background',
		meanwhile: 'Meanwhile, the photo: this needs no model',
	},
	tasks: {
		critique: 'critiques',
		ask: 'follow-ups',
		region: 'critiques',
		sample: 'critiques',
	} satisfies Record<Task, string>,
	list: (parts: readonly string[]) => formatList(parts),
};
