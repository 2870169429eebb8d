import type { QuestionPatterns } from './topic';

/** Ways to ask in German, on text in lower case with ä, ö, ü, ß written ae, oe, ue, ss. */
export const german: QuestionPatterns = {
	common:
		/\b(?:der|die|das|den|dem|ein|eine|ist|sind|war|wurde|was|welche[rsnm]?|wie|wo|wann|warum|wieso|wer|womit|es|ich|du|und|oder|nicht|kann|soll|sollte|wuerde|hat|habe|hast|mein\w*|mit|zu|im|auf|fuer|so|gibt)\b/gu,
	dimensions: {
		composition: /\b(?:komposition|bildaufbau|aufbau|bildgestaltung|gestaltung)\b/u,
		lighting: /\b(?:licht|lichtfuehrung|beleuchtung|ausleuchtung)\b/u,
		focus_sharpness: /\b(?:schaerfe|fokus)\b/u,
		depth_perspective: /\b(?:tiefe|bildtiefe|perspektive|raeumlichkeit|tiefenwirkung)\b/u,
		visual_balance: /\b(?:balance|gleichgewicht|ausgewogenheit)\b/u,
		emotional_impact: /\b(?:stimmung|wirkung|emotion\w*|ausdruck|gefuehl|atmosphaere)\b/u,
	},
	score:
		/\b(?:warum|wieso|weshalb|nur|punkte?|note|wertung|bewert\w*|so (?:schlecht|niedrig|hoch|schwach|gut)|wie (?:ist|sind|gut|war)|gut|schlecht|stimmt|passt|\d{1,2}$)/u,
	topics: [
		[
			'lesson',
			/\b(?:lektion|unterricht|lehr(?:e|st)?\b|bring mir|allgemeine (?:tipps|hinweise)|erklaer mir fotografie)/u,
		],
		[
			'help',
			/\b(?:was (?:kann|darf|soll) ich (?:dich |hier )?fragen|was (?:weisst|kannst) du|hilfe)\b/u,
		],
		[
			'place_taken',
			/\bwo (?:wurde|ist|war|habe|hab)\b.*\b(?:aufgenommen|entstanden|gemacht|fotografiert)|\b(?:gps|koordinaten|aufnahmeort|standort)\b/u,
		],
		[
			'time',
			/\bwann\b|\b(?:uhrzeit|tageszeit|datum|aufnahmedatum|wie alt)\b|\b(?:um wie viel|um wieviel) uhr\b/u,
		],
		[
			'settings',
			/\b(?:naechste[ns]? mal|beim naechsten|kuenftig|(?:welche|bessere|andere|beste)\w* (?:kamera)?(?:einstellung\w*|blende|verschlusszeit|belichtungszeit|iso)\b(?! (?:hatte|habe|war|wurde|hab))|sollte? ich .*(?:iso|blende|verschlusszeit|belichtungszeit|einstellung))/u,
		],
		['lens', /\b(?:objektiv\w*|brennweite|linse)\b/u],
		[
			'print',
			/\b(?:druck\w*|ausdruck\w*|gedruckt|abzug|abzuege|poster|leinwand|vergroesser\w*|dpi|papier|a[0-5]\b|an die wand)/u,
		],
		[
			'size',
			/\b(?:megapixel|mp\b|aufloesung|pixel\w*|seitenverhaeltnis|wie gross|groesse|bildgroesse)\b/u,
		],
		[
			'file',
			/\b(?:jpe?g|kompress\w*|komprim\w*|datei\w*|artefakte?|format|hochskaliert|ueberschaerft|halos?)\b/u,
		],
		[
			'white_balance',
			/\b(?:weissabgleich|wb\b|farbstich|farbtemperatur|stichig|zu (?:blau|gelb|warm|kalt|kuehl|gruen|orange|rosa|rot)|farben? (?:richtig|korrekt|natuerlich|falsch|echt)|farben? stimm\w*|stimmen die farben)\b/u,
		],
		[
			'level',
			/\b(?:horizont|gerade|waagerecht|waagrecht|schief|schraeg|gekippt|verkippt|kippt|drehen|begradig\w*|senkrecht\w*|stuerzende)\b/u,
		],
		[
			'crop',
			/\b(?:zuschneid\w*|zuschnitt|beschneid\w*|beschnitt|ausschnitt|schneiden|schnitt|enger|croppen|crop|abschneiden)\b/u,
		],
		[
			'highlights',
			/\b(?:lichter|spitzlichter|ausgefressen\w*|ausgebrannt\w*|ausgerissen|himmel (?:zu )?(?:weiss|hell))\b/u,
		],
		[
			'shadows',
			/\b(?:schatten|tiefen\b|abgesoffen\w*|zugelaufen\w*|dunkle (?:stellen|bereiche|ecken))\b/u,
		],
		[
			'motion',
			/\b(?:\w*wackel\w*|verwackl\w*|bewegungsunschaerfe|wackl\w*|stativ|verwischt\w*|bewegt)\b/u,
		],
		['background', /\b(?:hintergrund\w*|bokeh|schaerfentiefe|tiefenschaerfe|freigestellt)\b/u],
		['noise', /\b(?:rausch\w*|verrauscht|bildrauschen|koernig\w*|korn|koernung|grieselig)\b/u],
		[
			'sharpness',
			/\b(?:scharf\w*|schaerfe\w*|unscharf\w*|unschaerfe|fokus\w*|fokussiert|weich|knackig)\b/u,
		],
		['contrast', /\b(?:kontrast\w*|flau|tonwert\w*|tonumfang|dynamikumfang|matt)\b/u],
		[
			'exposure',
			/\b(?:belichte\w*|belichtung|ueberbelichte\w*|unterbelichte\w*|zu (?:dunkel|hell)|dunkel|hell|helligkeit|histogramm)\b/u,
		],
		['colour', /\b(?:farb\w*|bunt|gesaettigt|saettigung|uebersaettigt|blass|schwarz-?weiss)\b/u],
		[
			'camera',
			/\b(?:kamera\w*|exif|einstellung\w*|blende|verschlusszeit|belichtungszeit|iso|blitz\w*|womit (?:wurde|hast|habe|ist))\b/u,
		],
		['balance', /\b(?:ausgewogen\w*|kopflastig|schwer|gewicht\w*)\b/u],
		[
			'works',
			/\b(?:gelungen\w*|funktioniert|staerken?|gut (?:an|gemacht|gelungen)|was ist (?:gut|schoen|stark)|am besten|gefaellt|positiv\w*|lob)\b/u,
		],
		[
			'first',
			/\b(?:zuerst|als erstes|am wichtigsten|wichtigste\w*|zunaechst|anfangen|groesste\w* (?:problem|fehler|mangel|schwaeche)|hauptproblem|prioritaet\w*)\b/u,
		],
		[
			'weakest',
			/\b(?:schwaech\w*|schwach\w*|schlecht\w*|fehler\w*|falsch\w*|problem\w*|mangel|maengel|kritik)\b/u,
		],
		[
			'improve',
			/\b(?:verbesser\w*|besser\w*|bearbeit\w*|nachbearbeit\w*|retusch\w*|aendern|anders|machen\b|tun\b|tipps?|vorschla\w*|empfehl\w*|rat\b|optimier\w*)/u,
		],
		[
			'subject',
			/\b(?:wo (?:ist|steht|sitzt|liegt|befindet)|motiv\w*|hauptmotiv|platziert|platzierung|drittel\w*|mitte|mittig|zentriert|zu klein|zentrum)\b/u,
		],
		[
			'scene',
			/\b(?:was (?:ist|sieht|siehst|zeigt|erkennst|sind)\b.*\b(?:bild\w*|foto\w*|aufnahme|zu sehen|man|du|hier|das|drauf|darauf)|beschreib\w*|szene|sind (?:da |hier )?(?:menschen|personen|tiere)|erkennst)\b/u,
		],
		[
			'overall',
			/\b(?:gesamt\w*|punkte?|punktzahl|bewertung|note|wertung|wie gut|wie findest|gutes (?:foto|bild)|ist (?:es|das|das bild|das foto) gut|meinung|behalten|warum nur|wieso nur|urteil|lohnt|wettbewerb)\b/u,
		],
	],
};
