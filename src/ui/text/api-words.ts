/** The words of the page API, fetched with its calls. */
import { loadText } from '.';
import { failureMessage } from './failures';
import { eventLine } from './lines';
import { refusalMessage } from './refusals';

export async function loadApiWords() {
	await loadText('refusals');
	return { event: eventLine, failure: failureMessage, refusal: refusalMessage };
}
