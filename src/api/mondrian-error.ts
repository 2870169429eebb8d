import type { FailureCode } from '../domain/failure';

export type MondrianErrorCode = FailureCode | 'not_found' | 'invalid_argument';

/** The only error that calls of the page API reject with. */
export class MondrianError extends Error {
	readonly code: MondrianErrorCode;

	constructor(code: MondrianErrorCode, message: string) {
		super(message);
		this.name = 'MondrianError';
		this.code = code;
	}
}
