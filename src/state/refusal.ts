/** What was asked for and cannot be done: a reason and its figures. The edges make a sentence of it. */
import type { FailureCode } from '../domain/failure';
import type { NotesFault } from '../domain/history/notes';
import type { PackageFault } from '../domain/model/own-package';
import type { JobId } from '../domain/ids';
import type { BackupFault } from '../ports';

export type Refusal =
	| NotesFault
	| {
			readonly reason:
				| 'no_photo'
				| 'not_blobs'
				| 'question_empty'
				| 'part_outside'
				| 'not_finished'
				| 'not_waiting'
				| 'not_ended'
				| 'interval'
				| 'temperature'
				| 'seed'
				| 'no_key'
				| 'no_server'
				| 'package_name'
				| 'package_licence'
				| 'package_address'
				| 'no_report';
	  }
	| { readonly reason: 'part_small'; readonly leastPixels: number }
	| { readonly reason: 'runs'; readonly most: number }
	| { readonly reason: 'cap'; readonly most: number }
	| { readonly reason: 'no_job'; readonly jobId: JobId }
	| { readonly reason: 'no_model'; readonly modelId: string }
	| { readonly reason: 'no_address'; readonly address: string }
	| { readonly reason: 'no_advisor'; readonly advisor: string }
	| { readonly reason: 'package'; readonly fault: PackageFault }
	| { readonly reason: 'damaged_backup'; readonly fault: BackupFault };

export type RefusalCode = Extract<FailureCode, 'model_missing'> | 'not_found' | 'invalid_argument';

export class RefusalError extends Error {
	readonly refusal: Refusal;

	constructor(refusal: Refusal) {
		super(refusal.reason);
		this.name = 'RefusalError';
		this.refusal = refusal;
	}
}

/** The public code of a refusal. */
export function codeOf({ reason }: Refusal): RefusalCode {
	if (reason === 'no_job') return 'not_found';
	return reason === 'no_model' ? 'model_missing' : 'invalid_argument';
}
