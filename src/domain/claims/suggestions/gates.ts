/** All suggestions by advisor and name. A language has words for each. */
import type { AdvisorId } from '../../advisor';
import type { Suggestion } from '../phrase-book';
import type { Gate } from './about';
import { gehry } from './architect';
import { mondrian, okeeffe, vangogh } from './painters';
import { ansel, watkins, weston } from './photographers';
import { cunningham, gilpin } from './portraitists';

const all = { ansel, watkins, weston, cunningham, gilpin, okeeffe, mondrian, vangogh, gehry };

export const gates: Readonly<Record<AdvisorId, Readonly<Record<string, Gate>>>> = all;

/** What a language says of an advisor's suggestions; none may be missing. */
export type SuggestionsOf<A extends AdvisorId> = Readonly<
	Record<keyof (typeof all)[A], Suggestion>
>;
