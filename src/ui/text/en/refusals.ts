/** Why something that was asked for is not done. */
import type { Refusal } from '../../../state/refusal';
import { formatBytes, formatNumber } from '../formats';

export type RefusalWords = {
	readonly [Reason in Refusal['reason']]: (about: Extract<Refusal, { reason: Reason }>) => string;
};

type BackupFault = Extract<Refusal, { reason: 'damaged_backup' }>['fault'];

/** What is wrong with a backup, as the end of a sentence. */
function faultText(fault: BackupFault): string {
	switch (fault.code) {
		case 'no_zip':
			return 'it isn’t a zip file, or it is incomplete';
		case 'no_backup':
			return 'it isn’t a Mondrian backup';
		case 'many_backups':
			return 'it contains more than one backup';
		case 'too_many_parts':
			return 'it has too many parts';
		case 'grows':
			return 'it would unpack to far too much data';
		case 'other_version':
			return 'this version cannot read its format';
		case 'part_twice':
			return `“${fault.part}” is in it twice`;
		case 'part_missing':
			return `“${fault.part}” is missing in it`;
		case 'part_too_large':
			return `“${fault.part}” in it is too large`;
		case 'part_damaged':
			return `“${fault.part}” in it is damaged`;
		case 'part_unreadable':
			return `“${fault.part}” in it cannot be read`;
		case 'part_unknown':
			return `“${fault.part}” in it has a record of another kind`;
	}
}

type PackageFault = Extract<Refusal, { reason: 'package' }>['fault'];

/** What is wrong with a package, as the end of a sentence. */
function packageText(fault: PackageFault): string {
	switch (fault.code) {
		case 'no_file':
			return `“${fault.name}” is missing in it`;
		case 'not_readable':
			return `“${fault.name}” in it is damaged or of another kind`;
		case 'odd_name':
			return `it names a file “${fault.name}”, which isn’t a plain file name`;
		case 'no_library':
			return 'it has no compiled library (a file that ends in .wasm)';
		case 'no_images':
			return 'it isn’t a vision model, as far as the engine knows';
		case 'no_version':
			return 'its folder names no version';
		case 'too_large':
			return `its files have ${formatBytes(fault.bytes)}, more than any browser keeps`;
		case 'other_size':
			return `“${fault.name}” has ${formatNumber(fault.bytes)} bytes; its index says ${formatNumber(fault.expectedBytes)}`;
	}
}

export const refusals: RefusalWords = {
	no_photo: () => 'No photo was given.',
	not_blobs: () => 'Photos must be Blobs or Files.',
	question_empty: () => 'The question is empty.',
	part_outside: () =>
		'Give a part of a photo as fractions of its sides, from 0 to 1, inside the photo.',
	part_small: ({ leastPixels }) =>
		`A part must be at least ${formatNumber(leastPixels)} pixels wide and high.`,
	not_finished: () => 'This can only be done with a finished critique.',
	not_waiting: () => 'Only a waiting job can be moved.',
	not_ended: () => 'Notes can be added once the job has ended.',
	interval: () => 'The interval must be 3, 5 or 10 seconds.',
	temperature: () => 'The temperature must be from 0 to 2.',
	seed: () => 'The seed must be a whole number.',
	cap: ({ most }) => `The cap must be a whole number from 1 to ${formatNumber(most)} tokens.`,
	runs: ({ most }) => `The number of runs must be from 1 to ${formatNumber(most)}.`,
	no_server: () => 'This page was started without a server.',
	no_key: () => 'A key is one word without spaces, in plain letters, digits and signs.',
	no_report: () => 'Only a finished critique can be saved as a page.',
	no_job: ({ jobId }) => `There is no job "${jobId}".`,
	no_model: ({ modelId }) => `There is no model "${modelId}".`,
	no_address: ({ address }) =>
		`“${address}” isn’t a server address. Example: http://127.0.0.1:1234.`,
	no_advisor: ({ advisor }) => `There is no advisor "${advisor}".`,
	damaged_backup: ({ fault }) =>
		`This file was not restored: ${faultText(fault)}. Nothing has been changed.`,
	package: ({ fault }) =>
		`This package was not added: ${packageText(fault)}. Nothing of it was kept.`,
	package_name: () => 'The model needs a name.',
	package_licence: () => 'Enter the model’s licence; its maker names it.',
	package_address: () => 'The address must begin with https:// or http:// and contain no password.',
	favourite: () => 'A favourite is true or false.',
	tags: () => 'Tags are a list of words.',
	note: () => 'A note is text.',
	note_length: ({ most }) => `A note can have at most ${formatNumber(most)} characters.`,
	rating: () => 'A rating is a whole number of stars, from 0 to 5.',
	flag: () => 'A flag is "picked", "rejected" or "none".',
	tag_silent: ({ tag }) => `A tag needs at least one letter, digit or emoji: "${tag}".`,
	tag_count: ({ most }) => `There can be at most ${formatNumber(most)} tags.`,
	tag_length: ({ most }) => `A tag can have at most ${formatNumber(most)} characters.`,
};
