/** What an action or a claim lights on the photo. */
import type { Action } from '../../domain/claims/written';
import type { Place } from '../../domain/critique/critique';
import type { PhotoSize } from '../../domain/photo/photo';
import type { Region } from '../../domain/photo/region';
import { ratioText } from './frame';
import { cellOf } from './layers';

export interface Lit {
	readonly region: Region;
	/** of a crop that is advised: it is drawn as a frame with its ratio */
	readonly ratio?: string;
}

/** The ninth that a place names; undefined for the whole frame. */
export function regionOf(place: Place): Region | undefined {
	const cell = cellOf(place);
	return cell && { x: cell.column / 3, y: cell.row / 3, width: 1 / 3, height: 1 / 3 };
}

/** A crop before a region before a place; undefined where it is everywhere. */
export function litOf(
	{ where, region, edit }: Pick<Action, 'where' | 'region' | 'edit'>,
	photo: PhotoSize | undefined,
): Lit | undefined {
	if (edit?.crop && photo) return { region: edit.crop, ratio: ratioText(edit.crop, photo) };
	const found = region ?? regionOf(where);
	return found && { region: found };
}
