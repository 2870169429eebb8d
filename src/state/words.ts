import type { AdvisorId } from '../domain/advisor';
import type { Perspective } from '../domain/critique/prompt';

/** Words that are stored beside the model's own. The ui layer owns them; `main.ts` hands them in. */
export interface Words {
	/** names that no critique has a reason to mention: the masters' */
	readonly references: readonly string[];
	/** whose eyes a model is asked to lend */
	perspective(advisorId: AdvisorId): Perspective;
	/** summary of what is no photograph */
	notAPhotograph(what: string): string;
	/** … and of a picture that has one tone only, measured */
	readonly oneTone: { readonly what: string; readonly summary: string };
}
