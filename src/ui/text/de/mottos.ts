import type { mottos as English } from '../en/mottos';

export const mottos: typeof English = {
	ansel: 'Ton, Tiefe, Genauigkeit',
	watkins: 'Größe, Geduld, Ort',
	weston: 'Form, Oberfläche, Klarheit',
	cunningham: 'Nähe, Pflanzen, Präzision',
	gilpin: 'Würde, Land, Anmut',
	okeeffe: 'Nähe, Kurve, Farbe',
	mondrian: 'Raster, Balance, Reduktion',
	vangogh: 'Gefühl, Farbe, Bewegung',
	gehry: 'Raum, Material, Wagnis',
};
