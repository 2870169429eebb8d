import type { intake as English } from '../en/intake';

export const intake: typeof English = {
	title: ['Ein Foto hineinziehen.', 'Hören, was ein Meister dazu sagen könnte.'],
	about:
		'Ein kleines Bildmodell betrachtet es auf dem eigenen Gerät und schreibt eine Kritik: was trägt, was nicht, was als Nächstes zu tun ist. Das Foto verlässt dieses Gerät nie.',
	goes: (origin, isFar) =>
		`Die Fotos gehen an ${origin}${isFar ? ', einen anderen Rechner' : ''}. Mit einem anderen Modell bleiben sie in diesem Browser.`,
	choose: 'Fotos wählen',
	folder: 'Ein Ordner',
	camera: 'Kamera benutzen',
	inputs: { photos: 'Fotos', folder: 'Ordner', camera: 'Kamera' },
	kinds:
		'Oder irgendwo hineinziehen oder einfügen. JPEG, HEIC, PNG, WebP, AVIF, TIFF und RAW-Dateien nach ihrer Vorschau. Bis 100 Megapixel.',
	unsupported:
		'Fotos werden trotzdem angenommen: Messungen und Kameradaten brauchen keinen Grafikprozessor, und der Verlauf arbeitet wie immer. Die Kritik wartet.',
	model: 'Modell',
	modelNotes: {
		loupe: 'kommt mit der App',
		server: 'auf einem Server',
		browser: 'in Chrome eingebaut',
		phi: 'wird vom Hub geladen, experimentell',
		smolvlm: 'aus der Datei seiner Hersteller, experimentell',
		qwen3vl: 'aus den Dateien seiner Hersteller, experimentell',
		own: 'selbst hinzugefügt, experimentell',
	},
	modelState: { loaded: 'geladen', loading: 'lädt', absent: 'lädt mit dem ersten Foto' },
	last: 'Letzte Kritik',
	none: 'Noch keine Kritik. Die erste erscheint hier.',
	advisor: 'Stimme',
	andMore: (name, others) => `${name} und ${String(others)} weitere`,
	change: 'ändern',
	chooseAdvisor: 'Eine Stimme wählen',
	others: 'und außerdem, mit je einer Kritik',
	all: 'Alle neun',
	onlyOne: 'Nur eine',
	samples: {
		label: 'Beispielfotos',
		title: 'Kein Foto zur Hand?',
		about: 'Eines von diesen ausprobieren. Sie gehören zur App.',
		use: (title, credit) => `Beispiel ${title} von ${credit} verwenden`,
		failed: 'Die Beispielfotos konnten nicht geladen werden.',
	},
};
