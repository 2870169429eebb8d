import { languageTag } from './language';

/** Speaks what is chosen. Where that can only be English, which is spoken already, nothing is fetched. */
export async function speak(choice = 'browser'): Promise<void> {
	const tag = choice === 'browser' ? navigator.language : choice;
	if (tag.startsWith('en') && languageTag() === 'en') return;
	try {
		await (await import('./chosen')).speakChosen(choice);
	} catch (error) {
		// What is spoken stays so.
		console.warn('The language could not be fetched:', error);
	}
}
