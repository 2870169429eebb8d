/** Words for every failure: what happened, and the one next step. No other file words a failure. */
import type { FailureCode } from '../../../domain/failure';

interface FailureWords {
	readonly sentence: string;
	readonly next: string;
}

export const failures: Record<FailureCode, FailureWords> = {
	no_webgpu: {
		sentence: 'This browser has no WebGPU, which the model needs here.',
		next: 'Choose Loupe, on the main processor if the settings say otherwise; or open Mondrian in a current browser.',
	},
	adapter_refused: {
		sentence: 'The browser did not provide a GPU.',
		next: 'Restart the browser; if it stays like this, update the graphics driver.',
	},
	limits_too_small: {
		sentence: 'The graphics adapter is too small for this model.',
		next: 'Try another device or browser.',
	},
	missing_feature: {
		sentence: 'The graphics adapter lacks a feature that this model needs.',
		next: 'Choose the model Loupe, which needs none.',
	},
	out_of_memory: {
		sentence: 'The graphics memory was not enough.',
		next: 'Close other tabs and windows, then try again.',
	},
	device_lost: {
		sentence: 'The browser lost the graphics device.',
		next: 'Try again; if it happens again, restart the browser.',
	},
	worker_crashed: {
		sentence: 'The engine stopped unexpectedly.',
		next: 'Try again; your photo and the text so far are kept.',
	},
	stalled: {
		sentence: 'The engine fell silent and was stopped.',
		next: 'Try again; if it happens again, restart the browser.',
	},
	download_failed: {
		sentence: 'The model could not be fetched completely.',
		next: 'Check the connection and try again; what has arrived is kept.',
	},
	download_corrupt: {
		sentence: 'A file of the model arrived damaged and was thrown away.',
		next: 'Try again to fetch it anew.',
	},
	offline: {
		sentence: 'There is no connection, and the model is not complete on this device yet.',
		next: 'Connect once and try again; after that it works offline.',
	},
	quota_exceeded: {
		sentence: 'The browser’s storage is full.',
		next: 'Delete old critiques or free some disk space, then try again.',
	},
	model_missing: {
		sentence: 'The model is not there.',
		next: 'Reload the page, or choose another model in the settings.',
	},
	photo_empty: {
		sentence: 'This file is empty: there is not one byte in it.',
		next: 'Copy it from the camera or the card again and choose it anew.',
	},
	photo_unreadable: {
		sentence: 'This file is damaged: no picture could be read from it.',
		next: 'Save or export the photo again and choose it anew.',
	},
	photo_too_large: {
		sentence: 'This photo is larger than 100 megapixels or 200 MB.',
		next: 'Export a smaller copy and choose that.',
	},
	photo_unsupported: {
		sentence: 'This browser cannot read this kind of file as a photo.',
		next: 'Export it as JPEG and choose that.',
	},
	photo_without_preview: {
		sentence: 'This raw file holds no preview that is large enough to judge.',
		next: 'Develop it, or save it as JPEG in your raw converter, and choose that.',
	},
	invalid_output: {
		sentence: 'The model’s answer did not hold together, so it was not accepted.',
		next: 'Run it again, or choose another advisor.',
	},
	loop: { sentence: 'The model began to repeat itself and was stopped.', next: 'Run it again.' },
	length: {
		sentence: 'The answer reached its cap before it was complete.',
		next: 'Choose a longer reply in the settings and run it again.',
	},
	interrupted: {
		sentence: 'The page was closed or reloaded while this was running.',
		next: 'Run it again; the photo and the text so far are kept.',
	},
	storage_blocked: {
		sentence: 'Another tab holds an older version of Mondrian’s storage open.',
		next: 'Close the other Mondrian tabs and reload this one.',
	},
	storage_failed: {
		sentence: 'The browser’s storage failed.',
		next: 'Reload the page; private windows may keep nothing.',
	},

	storage_newer: {
		sentence: 'A newer version of Mondrian has written this browser’s storage.',
		next: 'Reload until the newer version appears; nothing is lost.',
	},
	storage_ephemeral: {
		sentence: 'This window keeps no photos: the browser stores none in a private window.',
		next: 'Save what you want to keep before you close it, or open Mondrian in a normal window.',
	},
	app_chunk_missing: {
		sentence:
			'A part of the app could not be fetched or started; a newer version may have replaced it.',
		next: 'Reload the page; nothing is lost.',
	},
	record_missing: {
		sentence: 'The photo or the critique that this was about has been deleted.',
		next: 'Choose the photo again.',
	},
	server_overloaded: {
		sentence: 'The server has too much to do and refused the photo.',
		next: 'Nothing to do: it is asked again by itself. Or choose another model.',
	},
	server_unreachable: {
		sentence: 'The server does not answer.',
		next: 'Start it, or look at its address under Models; it is tried again by itself.',
	},
	server_refused: {
		sentence: 'The browser or the server did not let the request through.',
		next: 'Open Models and ask the server again: it says what stands in the way.',
	},
	server_failed: {
		sentence: 'The server broke off with an error; the log has its words.',
		next: 'Run it again; if it stays like this, look at the server’s own log.',
	},
	unauthorised: {
		sentence: 'The server wants a key, or does not take the one it was given.',
		next: 'Open Models and give the server its key.',
	},
	context_too_small: {
		sentence: 'The photo and its prompt are too long for the context of the model.',
		next: 'Start a server with a larger context, at least 4096 tokens, and run it again; or choose another model.',
	},
	no_image_input: {
		sentence: 'The server’s model takes no pictures.',
		next: 'Choose a vision model, or start the server with the part that sees (its mmproj file).',
	},
	no_browser_model: {
		sentence: 'This browser does not offer its built-in model here, or not for photos.',
		next: 'Models says what it needs. Or choose another model.',
	},
	activation_needed: {
		sentence: 'Chrome has not fetched its built-in model yet, and begins only after a click.',
		next: 'Open Models and let Chrome fetch it; the photos wait. Or choose another model.',
	},
	model_unknown: {
		sentence: 'This version of Mondrian does not know the model that was asked for.',
		next: 'Choose another model in the settings and submit the photo again.',
	},
	self_test_failed: {
		sentence:
			'This model did not recognise its test photo here: this device computes wrong numbers for it.',
		next: 'Choose another model, or update the browser and the graphics driver.',
	},
	internal_error: {
		sentence: 'Something went wrong inside Mondrian; the log has the details.',
		next: 'Run it again; the photo is kept.',
	},
};
