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
		sentence: 'The graphics processor’s limits are too small for this model.',
		next: 'Try another device or browser.',
	},
	missing_feature: {
		sentence: 'The graphics processor lacks a feature that this model needs.',
		next: 'Choose the model Loupe, which needs none.',
	},
	out_of_memory: {
		sentence: 'There was not enough graphics memory.',
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
		sentence: 'The model stopped responding and was ended.',
		next: 'Try again; if it happens again, restart the browser, or give it more time: Settings, Time-outs.',
	},
	download_failed: {
		sentence: 'The model could not be downloaded completely.',
		next: 'Check the connection and try again; what has arrived is kept.',
	},
	download_corrupt: {
		sentence: 'A file of the model arrived damaged and was discarded.',
		next: 'Try again to download it again.',
	},
	weights_refused: {
		sentence: 'The maker’s file is not the one that Mondrian knows, and nothing of it was used.',
		next: 'Choose another model; if files of your own were given, take those of the commit that is named here.',
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
		sentence: 'This file is empty (0 bytes).',
		next: 'Copy it from the camera or the card again, then choose it again.',
	},
	photo_unreadable: {
		sentence: 'This file is damaged: no picture could be read from it.',
		next: 'Save or export the photo again, then choose it again.',
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
		sentence: 'This raw file contains no preview that is large enough to judge.',
		next: 'Develop it, or save it as JPEG in your raw converter, and choose that.',
	},
	invalid_output: {
		sentence: 'The model’s answer was not valid, so it was not accepted.',
		next: 'Run it again, or choose another advisor.',
	},
	loop: { sentence: 'The model began to repeat itself and was stopped.', next: 'Run it again.' },
	length: {
		sentence: 'The answer reached its length limit before it was complete.',
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
		sentence: 'A newer version of Mondrian has used this browser’s storage.',
		next: 'Reload until the newer version appears; nothing is lost.',
	},
	storage_ephemeral: {
		sentence: 'This window keeps no photos: the browser stores none in a private window.',
		next: 'Save what you want to keep before you close it, or open Mondrian in a normal window.',
	},
	app_chunk_missing: {
		sentence:
			'A part of the app could not be loaded or started; a newer version may have replaced it.',
		next: 'Reload the page; nothing is lost.',
	},
	record_missing: {
		sentence: 'The photo or critique that this belongs to has been deleted.',
		next: 'Choose the photo again.',
	},
	server_overloaded: {
		sentence: 'The server is too busy and refused the photo.',
		next: 'Nothing to do: it is tried again automatically. Or choose another model.',
	},
	server_unreachable: {
		sentence: 'The server does not answer.',
		next: 'Start it, or check its address under Models; it is tried again automatically.',
	},
	server_refused: {
		sentence: 'The browser or the server did not let the request through.',
		next: 'Open Models and try the server again: the page says what the problem is.',
	},
	server_failed: {
		sentence: 'The server stopped with an error; its message is in the log.',
		next: 'Run it again; if it stays like this, look at the server’s own log.',
	},
	unauthorised: {
		sentence: 'The server needs a key, or does not accept the one it was given.',
		next: 'Open Models and enter the server’s key.',
	},
	context_too_small: {
		sentence: 'The photo and its prompt are too long for the context of the model.',
		next: 'Start a server with a larger context, at least 4096 tokens, and run it again; or choose another model.',
	},
	no_image_input: {
		sentence: 'The server’s model accepts no images.',
		next: 'Choose a vision model, or start the server with the model’s vision part (its mmproj file).',
	},
	no_browser_model: {
		sentence: 'This browser does not offer its built-in model here, or not for photos.',
		next: 'The page Models says what it needs. Or choose another model.',
	},
	activation_needed: {
		sentence: 'Chrome has not downloaded its built-in model yet, and starts only after a click.',
		next: 'Open Models and let Chrome download it; the photos wait. Or choose another model.',
	},
	model_unknown: {
		sentence: 'This version of Mondrian does not know the model that was asked for.',
		next: 'Choose another model in the settings and add the photo again.',
	},
	self_test_failed: {
		sentence:
			'This model did not recognise its test photo here: this device calculates it wrongly.',
		next: 'Choose another model, or update the browser and the graphics driver.',
	},
	internal_error: {
		sentence: 'Something went wrong inside Mondrian; the log has the details.',
		next: 'Run it again; the photo is kept.',
	},
};
