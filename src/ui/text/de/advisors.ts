import type { advisors as English } from '../en/advisors';

const about: typeof English.about = {
	ansel: {
		focus: [
			{
				title: 'Tonwertumfang',
				description: 'Jede Zone von Schwarz bis Weiß mit Absicht genutzt.',
			},
			{ title: 'Bildaufbau', description: 'Vordergrund, Mitte und Ferne, die ineinander führen.' },
			{ title: 'Handwerk', description: 'Belichtung, Fokus und Abzug beherrscht.' },
			{
				title: 'Dramatik der Landschaft',
				description: 'Wetter und Licht, die zeigen, wie groß ein Ort ist.',
			},
		],
		lens: [
			'Tonwertumfang',
			'Bildaufbau',
			'Gefühlswirkung',
			'Anliegen des Naturschutzes',
			'Handwerk',
			'Licht und Schatten',
			'Tiefe',
		],
		looksFor:
			'Bewusst gesetzte Tonwerte, Schichten vom Vordergrund bis in die Ferne, durchgehende Schärfe und Licht, das eine Richtung hat.',
		bio: [
			'Fotografierte den amerikanischen Westen in Schwarz-Weiß, vor allem Yosemite, mit Großformatkameras.',
			'Entwickelte mit Fred Archer das Zonensystem und gründete die Gruppe f/64 mit. Er setzte Fotografien für den Naturschutz ein und arbeitete 1941 und 1942 im Auftrag des US-Innenministeriums.',
		],
	},
	watkins: {
		focus: [
			{
				title: 'Monumentale Größe',
				description: 'Etwas im Bild, das sagt, wie groß der Rest ist.',
			},
			{
				title: 'Ein Ort, der es wert ist',
				description: 'Bilder, die den Wunsch wecken, zu schützen, was sie zeigen.',
			},
			{
				title: 'Technik eines Pioniers',
				description: 'Geduld mit Standpunkt, Platte und Einzelheit.',
			},
		],
		lens: [
			'monumentale Größe',
			'Erhabenheit',
			'technische Genauigkeit',
			'Ehrfurcht',
			'Standpunkt',
			'Bewahrung',
		],
		looksFor:
			'Eine Figur, ein Baum oder ein Horizont als Maßstab; ein Ort, der es wert ist; genaue Einzelheiten von einem gewählten Standpunkt.',
		bio: [
			'Ein Pionier sehr großer Glasplatten, der ab 1861 mit einer Kamera für Platten von 18 × 22 Zoll in Yosemite fotografierte.',
			'Seine Bilder gehörten zu den Argumenten für das Gesetz von 1864, das das Tal unter Schutz stellte. Beim Erdbeben von San Francisco 1906 verlor er sein Atelier.',
		],
	},
	weston: {
		focus: [
			{ title: 'Klarheit der Moderne', description: 'Das Ding selbst, scharf gesehen.' },
			{ title: 'Abstrakter Blick', description: 'Die Form, bevor das Motiv einen Namen hat.' },
			{ title: 'Form und Struktur', description: 'Nichts im Bild, was es nicht braucht.' },
		],
		lens: [
			'Klarheit',
			'abstrakter Blick',
			'Kraft der Form',
			'genaue Tonwerte',
			'Schärfe',
			'Wesen des Sichtbaren',
		],
		looksFor:
			'Die Form vor dem Motiv, alles Unnötige entfernt, lückenlose Tonwerte und eine Schärfe, die Oberflächen spüren lässt.',
		bio: [
			'Schuf Stillleben und Akte und fotografierte Küste und Wüste Kaliforniens.',
			'Behandelte alltägliche Dinge und Landschaften als abstrakte Form; Mitglied der Gruppe f/64.',
		],
	},
	cunningham: {
		focus: [
			{ title: 'Nähe zur Pflanze', description: 'Nah genug, um zu sehen, wie sie gebaut ist.' },
			{ title: 'Klarheit durch Schärfe', description: 'Direkt, ohne Eingriffe.' },
			{ title: 'Mitgefühl', description: 'Ein Sinn für das lebende Gegenüber.' },
		],
		lens: [
			'Nähe',
			'Schärfe',
			'Beobachtung',
			'Schönheit der Form',
			'Einzelheiten der Natur',
			'verborgene Schönheit',
		],
		looksFor:
			'Nähe, Struktur in natürlichen Einzelheiten, Direktheit und ein Sinn für das, was lebt.',
		bio: [
			'Bekannt für Pflanzenstudien und Porträts.',
			'Mit Adams und Weston im Kern der Gruppe f/64, brachte sie die scharfe Fotografie der Moderne zur Natur.',
		],
	},
	gilpin: {
		focus: [
			{ title: 'Achtung vor Kulturen', description: 'Menschen und Orte mit Würde gezeigt.' },
			{ title: 'Poesie des Südwestens', description: 'Licht, das eine Stimmung trägt.' },
			{
				title: 'Eleganz der Form',
				description: 'Eine anmutige Anordnung, die nicht auf sich aufmerksam macht.',
			},
		],
		lens: [
			'Achtung',
			'Mitgefühl',
			'Eleganz der Form',
			'poetischer Geist',
			'Anmut',
			'Menschenwürde',
		],
		looksFor:
			'Menschen und Orte, mit Würde und Einverständnis gezeigt, Land und Leben, die zusammengehören, Licht mit Stimmung.',
		bio: [
			'In Colorado geboren; lernte an der Clarence H. White School in New York und ging vom Weichzeichner zum geraden, scharfen Bild über.',
			'Fotografierte den Südwesten und ab 1930 die Navajo. Ihr Buch The Enduring Navaho erschien 1968.',
		],
	},
	okeeffe: {
		focus: [
			{ title: 'Organische Abstraktion', description: 'Die wesentliche Gestalt eines Naturdings.' },
			{ title: 'Farbe als Ausdruck', description: 'Farbe, die das Gefühl trägt.' },
			{ title: 'Intimer Maßstab', description: 'Wie nah es noch ginge.' },
		],
		lens: [
			'organische Form',
			'Nähe',
			'Kurve und Rhythmus',
			'Figur und Raum',
			'Farbtemperatur',
			'Vereinfachung',
			'Stille',
		],
		looksFor:
			'Die wesentliche Gestalt eines Naturdings, Kurven und der Raum um sie, und eine eigene Art zu sehen.',
		bio: [
			'Eine Malerin der amerikanischen Moderne, die Blüten, Knochen und Schädel vergrößerte und das Land von New Mexico malte.',
			'Kam durch genaues Hinsehen zur Abstraktion und blieb unabhängig.',
		],
	},
	mondrian: {
		focus: [
			{ title: 'Harmonie der Geometrie', description: 'Das verborgene Raster eines Bildes.' },
			{ title: 'Grundfarben', description: 'Reine Farben gegen neutrale.' },
			{ title: 'Raster des Bildaufbaus', description: 'Gleichgewicht ohne Symmetrie.' },
		],
		lens: [
			'Raster',
			'Gleichgewicht ohne Symmetrie',
			'Form und Zwischenraum',
			'Reduktion der Farbe',
			'Linie und Kante',
			'Proportion',
			'Rhythmus',
		],
		looksFor:
			'Das verborgene Raster, das Gewicht leerer Flächen, Gleichgewicht ohne Symmetrie und was wegbleiben kann.',
		bio: [
			'Ein niederländischer Maler, der vom Gegenständlichen über den Kubismus zur völligen Abstraktion kam.',
			'Sein Neoplastizismus arbeitete mit schwarzen Linien, Grundfarben und Rechtecken; er befasste sich mit Theosophie, und sein Einfluss auf die Gestaltung ist groß.',
		],
	},
	vangogh: {
		focus: [
			{ title: 'Ausdruck der Oberfläche', description: 'Flächen, die sich anfassen ließen.' },
			{ title: 'Farbe als Gefühl', description: 'Kühne Farben, komplementär gesetzt.' },
			{ title: 'Bewegter Bildaufbau', description: 'Bewegung durch das ganze Bild.' },
		],
		lens: [
			'Gefühl',
			'Farbkontrast',
			'Bewegung',
			'Textur',
			'Licht als Stimmung',
			'Mut',
			'Menschlichkeit',
		],
		looksFor:
			'Gefühl vor Technik, kühne oder komplementäre Farbe, Bewegung durch das Bild, greifbare Textur.',
		bio: [
			'Ein niederländischer Maler des Postimpressionismus, mit dickem Farbauftrag, lebhaften Farben und großer Gefühlskraft.',
			'Zu Lebzeiten kaum beachtet; eine der Wurzeln des Expressionismus.',
		],
	},
	gehry: {
		focus: [
			{ title: 'Dynamik des Raums', description: 'Wie sich das Auge durch den Raum bewegt.' },
			{ title: 'Neues Material', description: 'Was Oberflächen mit Licht anstellen.' },
			{ title: 'Skulpturale Form', description: 'Bewegung in festen Dingen.' },
		],
		lens: [
			'Fluss des Raums',
			'Linie und Struktur',
			'Material und Licht',
			'ungewöhnlicher Standpunkt',
			'Spannung',
			'Umgebung',
			'Wagnis',
		],
		looksFor:
			'Wie sich das Auge durch den Raum bewegt, was Oberflächen mit Licht anstellen und ein Blickwinkel, den sonst niemand gewählt hat.',
		bio: [
			'Ein kanadisch-amerikanischer Architekt, in Toronto geboren, dem Dekonstruktivismus zugerechnet.',
			'Baute mit Titan, Stahl und Maschendraht: unter anderem das Guggenheim-Museum in Bilbao von 1997 und die Walt Disney Concert Hall.',
		],
	},
};

export const advisors: typeof English = {
	about,
	disciplines: { photographer: 'Fotografie', painter: 'Malerei', architect: 'Architektur' },
	title: 'Stimmen',
	note: 'Neun Arten hinzusehen. Jede ist eine simulierte Perspektive: Das Modell nimmt Anliegen und Worte einer Künstlerin oder eines Künstlers auf, und nichts davon wurde je von ihnen gesagt.',
	life: (discipline, born, died) => `${discipline}, ${String(born)}–${String(died)}`,
	choose: 'Diese Stimme wählen',
	all: 'Alle Stimmen',
	looksFor: 'Achtet auf',
	focus: 'Schwerpunkte',
	lens: 'Maßstäbe',
	simulated: 'Eine simulierte Perspektive, geschöpft aus dem, was über das Werk bekannt ist.',
};
