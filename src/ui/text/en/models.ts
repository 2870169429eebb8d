/** The models page: how a model is kept, and what is known of each. */
import type { AboutKey } from '../../../domain/model/model';
import type { ProofKind, proofWeights } from '../../../domain/model/evidence';
import type { Egress } from '../../../domain/model/runtime';
import { formatNumber } from '../formats';
import { plural } from './plural';

/** What is to be said of each model; the figures are those of its evaluation. */
const about: Record<AboutKey, readonly string[]> = {
	loupe: [
		'Our own tiny vision-language model: about 13 million parameters. It ships with the app, so the first critique needs no download from anywhere else.',
		'It sees the whole photo small and sixteen details of it, and judges exposure, contrast, colourfulness, noise, blur and clipping, and where the subject is. It leaves warm and cool casts and tilt to the measurements, knows no names, places or stories, and may mistake fog, sunset or sepia for a fault. Scores and scene are its opinion; the sentences are the page’s.',
		'Tried on 55 photos it had never seen: of the damage done to them it named 78 %, and of the untouched ones it blamed 8 wrongly.',
	],
	server: [
		'A model on a server of your own. Photos that it criticises leave this browser and go to that server.',
	],
	browser: [
		'Chrome’s built-in model. It runs inside Chrome on this computer; Mondrian sends nothing. Chrome may first download about 4 GB from Google and may change the model at any time; Mondrian cannot see which one answers.',
		'Pages cannot set its temperature or a seed: asked again, it may judge differently. Experimental: Mondrian was tried against a stand-in of this interface, never against the model itself.',
	],
	phi: [
		'A general model with four billion parameters that sees photos and writes its own sentences. It is given the measured facts of the photo and goes through the same checks as any other model; whatever else it sees is its opinion.',
		'We have never run it: no answer of it has been seen or counted by us. Once downloaded, it is shown a known photo; if it does not recognise it, it is not used.',
		'It takes one photo, scaled to squares of 336 pixels; the page of a critique shows how large the model saw it.',
	],
	smolvlm: [
		'A small general model that sees photos and writes its own sentences, made by Hugging Face. It is given the measured facts of the photo and goes through the same checks as any other model; whatever else it sees is its opinion.',
		'Its makers publish it in a form that no browser can run. Mondrian downloads their own file, checks it, rounds its numbers to 8 bits on this device and keeps only the result; it runs on a program that we compiled.',
		'It sees the photo in four tiles of 512 pixels, and once more whole. Once it is here, it is shown a known photo; if it does not recognise it, it is not used.',
	],
	qwen3vl: [
		'A general model that sees photos and writes its own sentences, made by the Qwen team. It is given the measured facts of the photo and goes through the same checks as any other model; whatever else it sees is its opinion.',
		'Its makers publish it in a form that no browser can run. Mondrian downloads their own files, checks them, rounds their numbers on this device, to 4 bits where it writes and to 8 where it looks, and keeps only the result; it runs on a program that we compiled. It is large: look at what it downloads and what it needs.',
		'It sees the whole photo once, in up to 960 by 640 pixels; a photo of other proportions lies on grey. Once it is here, it is shown a known photo; if it does not recognise it, it is not used.',
	],
	own: [
		'A package that you added. We have measured nothing about it; if it does not recognise the test photo, it is not used.',
	],
};

/** What was proven of a model of another maker; figures come worded. */
const evidence = {
	title: 'What was proven of it, and what was not',
	never: 'Never run with its makers’ weights: whether its critiques are any good is not known yet.',
	run: (date: string, machine: string, commit: string) =>
		`Run with its makers’ weights (commit ${commit}) on ${date}: ${machine}.`,
	proofs: {
		file: (bytes: string) => `Its list of weights makes the makers’ file to the byte: ${bytes}.`,
		picture: (levels: string) =>
			levels === '0'
				? 'It draws the photo as the makers’ program does, pixel for pixel.'
				: `It draws the photo as the makers’ program does; no pixel differs by more than ${levels} of 255 levels.`,
		logits: (millionths: string) =>
			`It computes what the makers’ program computes, to ${millionths} millionths.`,
		decoder: (millionths: string) =>
			`The half of it that writes computes what double precision gives with the same weights, to ${millionths} millionths.`,
		speed: (tokens: string) => `It writes ${tokens} tokens a second.`,
		install: (times: string) =>
			`An installation that was broken off again and again fetched ${times} times the bytes of the file.`,
		agreement: (percent: string) =>
			`On photos its next word is the makers’ program’s in ${percent} % of places.`,
		perplexity: (percent: string) =>
			`Plain text is ${percent} % less expected by it than by the makers’ program.`,
		json: (percent: string) => `${percent} % of its answers had the right form.`,
		facts: (percent: string) => `${percent} % of what it said was judged right.`,
	} satisfies Record<ProofKind, (figure: string) => string>,
	weights: {
		none: 'no weights needed',
		drawn: 'weights drawn by chance',
		sister: 'real weights of its smaller sister',
		official: 'its makers’ weights',
	} satisfies Record<(typeof proofWeights)[number], string>,
	sizes: { small: 'few and narrow layers', real: 'full size' },
};

/** Why a model will run, or not; the numbers come worded. */
const reasons = {
	self_test_failed: 'It did not recognise the test photo on this device.',
	no_gpu: (sentence: string) => sentence,
	missing_feature: (feature: string) =>
		`It needs the feature ${feature}, which this browser does not have for this graphics processor.`,
	limit: (name: string, value: string, least: string) =>
		`The limit ${name} is ${value} here; the engine needs ${least}.`,
	memory: (needed: string, device: string, isFloor: boolean) =>
		isFloor
			? `It needs about ${needed} on the graphics processor. This device has ${device} of memory or more; no browser says how much of it the graphics processor gets.`
			: `It needs about ${needed} on the graphics processor; this device has ${device} of memory in all.`,
	memory_short: (needed: string, date: string) =>
		`On ${date} the graphics memory was not enough for it: it needs about ${needed}. Other tabs and programs may hold some; closing them may help.`,
	memory_untold: (needed: string) =>
		`It needs about ${needed} on the graphics processor; this browser does not say what there is.`,
	page_limit: (needed: string, limit: string) =>
		`It needs about ${needed}; on an iPhone or iPad the browser was reported to end a page at about ${limit}.`,
	storage: (needed: string, free: string) =>
		`${needed} still has to be downloaded, and the browser has ${free} left.`,
	software: (time: string | undefined) =>
		time === undefined
			? 'There is no graphics processor, and the main processor does its work: slowly.'
			: `There is no graphics processor, and the main processor does its work. A critique would take about ${time}: too slow to be of use.`,
	processor: 'No graphics processor is needed: the main processor does its work.',
	slow: (time: string) => `A critique will take about ${time} here.`,
	elsewhere: 'It does not run in this page; you see whether it answers when you use it.',
	none: 'No obstacle is known.',
	unread: 'Looking at this device…',
};

export const models = {
	title: 'Models',
	paragraphs: about,
	about:
		'A model writes the critique. Most run on your own device, from files that this browser keeps, and the photo stays in this page. If a model sends it elsewhere, that is shown beside the model.',
	verdicts: {
		yes: 'Runs here',
		tight: 'Tight here',
		no: 'Will not run here',
		unknown: 'Not known',
	},
	reasons,
	evidence,
	recommended: {
		label: 'Recommended',
		measured: 'No obstacle is known, and its right and wrong answers have been counted.',
		elsewhere: 'No model that we have measured runs on this device.',
	},
	/** the model that the browser brings */
	browser: {
		title: 'Chrome’s built-in model',
		states: {
			unavailable:
				'Chrome does not offer it for photos on this computer. It needs Chrome 148 or later on Windows, macOS, Linux or a Chromebook Plus, 22 GB of free disk, and more than 4 GB of graphics memory, or 16 GB of memory and four cores.',
			downloadable: 'Chrome has not downloaded it yet. It starts only when you say so.',
			downloading: 'Chrome is downloading it.',
			available: 'It is here.',
		},
		fetch: 'Let Chrome download it',
		follow: 'Show progress',
		fraction: (percent: number) =>
			`${String(percent)} % downloaded. Chrome does not say how many bytes, and continues if you leave this page.`,
		progress: 'Downloaded by Chrome',
		use: 'Use it for critiques',
		remove: 'Remove from the list',
	},
	chosen: 'In use',
	experimental: 'Experimental: never run by us',
	facts: {
		fetch: 'To download',
		kept: 'Kept in this browser',
		becomes: 'Takes up in this browser',
		memory: 'In memory while it works',
		time: 'A critique takes',
		context: 'Room for photo and words',
		from: 'Downloaded from',
		madeOf: 'Converted on this device from',
		maker: 'Maker',
		licence: 'Licence',
		state: 'State',
		selfTest: 'Test photo',
	},
	nothing: 'nothing',
	/** how its words are drawn */
	generation: {
		greedy:
			'It always writes its likeliest next word, so that the same photo gets the same critique.',
		again: (temperature: number, topP: number | undefined) =>
			`If that runs in circles or has not the right form, it is asked once more and draws among likely words (temperature ${formatNumber(temperature, 1)}${topP === undefined ? '' : `, top_p ${formatNumber(topP, 1)}`}).`,
		theirs:
			'These figures are its makers’ advice for free text; what suits critiques has not been measured.',
		ours: 'Its makers advise nothing: the figures are ours, and what suits critiques has not been measured.',
	},
	made: {
		start: (bytes: string) => `Download ${bytes} and convert`,
		note: 'Nothing is downloaded before you say so. The download can be paused, and goes on where it stopped; until it is complete, the model in use writes the critiques.',
		licence: (name: string) => `Licence: ${name}`,
		source: 'Its makers’ page',
	},
	tokens: (count: string) => `${count} tokens`,
	add: 'Read its list of files',
	adding: 'Reading its list of files…',
	addNote:
		'This downloads only the small files (a few megabytes). The weights follow when you say so, or with the first photo; the download can be paused and resumed.',
	removeOwn: 'Forget this model',
	removeOwnQuestion: 'Forget the model and remove its files? What it wrote stays.',
	own: {
		title: 'A package of your own',
		about: [
			'Any vision model compiled for web-llm: a folder with mlc-chat-config.json, tensor-cache.json, the tokenizer, the weights and the library (.wasm). From a folder, nothing is downloaded.',
			'Names and sizes of its files are checked when it is added; weights from an address are checked by their hash from the first download on.',
		],
		name: 'Name',
		licence: 'Licence, as its maker names it',
		folder: 'Choose its folder',
		byAddress: 'From an address instead',
		addressNote:
			'The page may ask the hub huggingface.co and its own server; other servers only where its host allows them.',
		address: 'Address of the folder',
		library: 'Address of the library (.wasm), if it is elsewhere',
		read: 'Read its list of files',
		working: 'Reading…',
		added: (name: string) =>
			`${name} was added. It is shown the test photo before its first critique.`,
	},
	roughly: (text: string) => `about ${text}`,
	files: (bytes: string, count: number) =>
		`${bytes} in ${plural(count, { one: '# file', other: '# files' })}`,
	times: {
		history: (time: string) => `${time}, the median here`,
		measuring: (time: string) => `about ${time}, estimated from this device’s speed`,
		corrected: (time: string) => `about ${time}, estimated from this device’s speed and critiques`,
		typical: (time: string) =>
			`about ${time}, estimated from a machine without a graphics processor that we measured`,
		unknown: 'not known yet',
	},
	selfTests: {
		passed: (date: string) => `recognised, ${date}`,
		failed: (date: string, said: string) => `not recognised, ${date}: “${said}”`,
		none: 'not tested yet',
	},
	states: {
		loaded: 'loaded',
		ready: 'downloaded, not loaded',
		partial: 'partly downloaded',
		downloading: 'downloading',
		paused: 'partly downloaded, paused',
		absent: 'not downloaded yet',
	},
	figures: 'All figures',
	use: (name: string) => `Use ${name}`,
	/** its files come first */
	useLater: (name: string) => `Use ${name} as soon as it is here`,
	takesOver: 'Takes over when it is here',
	test: 'Show it the test photo',
	testing: 'It is looking at the test photo…',
	/** how far photos go that its model criticises */
	goes: (origin: string, egress: Egress) =>
		`Photos go to ${origin}, ${egress === 'this-machine' ? 'on this machine' : 'on another machine'}.`,
	ownServer: 'Add a server of your own',
	storage: {
		title: 'What this browser keeps',
		models: (name: string) => `Model ${name}`,
		photos: (count: number) => plural(count, { one: '# photo', other: '# photos' }),
		critiques: (count: number) =>
			plural(count, { one: '# critique or answer', other: '# critiques and answers' }),
		app: 'The app itself',
		all: 'In total, by the browser’s count',
		withText: 'text, small beside the photos',
		untold: 'the browser does not say',
		of: (used: string, quota: string) => `${used} of ${quota}`,
		kept: 'The browser has promised to keep it.',
		notKept: 'The browser may clear it when the disk runs full.',
		keep: 'Ask the browser to keep it',
		refused:
			'The browser did not promise. It does so more often for pages that are installed or used a lot.',
		remove: (name: string) => `Delete the files of ${name}`,
		clear: 'Delete critiques and photos',
		clearQuestion: (critiques: number, answers: number, photos: number) =>
			`Delete ${plural(critiques, { one: '# critique', other: '# critiques' })}, ${plural(answers, { one: '# answer', other: '# answers' })} and ${plural(photos, { one: '# photo', other: '# photos' })}?`,
		modelsNote:
			'A photo goes when the last critique of it is deleted. To remove the app itself, clear this site’s data in the browser’s settings.',
	},
	device: {
		title: 'This device',
		about:
			'What is known before a model is downloaded: what the browser says, and what a two-second test measures.',
		gpu: 'Graphics processor',
		memory: 'Main memory',
		memoryFloor: (bytes: string) => `${bytes} or more`,
		free: 'Storage left',
		untold: 'the browser does not say',
		speed: 'Reads its memory at',
		perSecond: (bytes: string) => `${bytes} a second`,
		multiplies: 'Multiplies',
		multipliesPerSecond: (millions: string) => `${millions} million numbers a second`,
		round: 'Answers after',
		milliseconds: (value: string) => `${value} ms`,
		measure: 'Measure (two seconds)',
		measureAgain: 'Measure again',
		measuring: 'Measuring…',
	},
};
