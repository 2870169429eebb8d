import type { Place } from '../../../domain/critique/critique';

export const places: Record<Place, string> = {
	'top left': 'oben links',
	top: 'oben',
	'top right': 'oben rechts',
	left: 'links',
	centre: 'in der Mitte',
	right: 'rechts',
	'bottom left': 'unten links',
	bottom: 'unten',
	'bottom right': 'unten rechts',
	'whole frame': 'im ganzen Bild',
};
