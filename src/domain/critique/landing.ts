/** What became of the things to do of a critique in that of a later version. */
import type { ClaimKind } from '../claims/claim';
import type { Action } from '../claims/written';
import type { Fate } from './compare';
import { changesOf, standing } from './compare';
import type { PhotoCritique } from './photo-critique';

export interface Landing {
	readonly overall: { readonly before: number; readonly after: number };
	/** those that were about a fault; an advisor's suggestion is none that could go */
	readonly actions: readonly { readonly action: Action; readonly fate: Exclude<Fate, 'new'> }[];
	/** faults that the earlier version did not have */
	readonly fresh: readonly ClaimKind[];
}

export function landingOf(before: PhotoCritique, after: PhotoCritique): Landing {
	const changes = changesOf(standing(before, false), standing(after, false));
	return {
		overall: { before: before.overall, after: after.overall },
		actions: (before.actions ?? []).flatMap((action) => {
			const fate = changes.find(({ kind }) => kind === action.claim)?.fate;
			return fate === undefined || fate === 'new' ? [] : [{ action, fate }];
		}),
		fresh: changes.flatMap(({ kind, fate }) => (fate === 'new' ? [kind] : [])),
	};
}
