/** The German of what the camera's record, the size, the light or the scene can forbid. Patterns for reading. */
export type RecordTopic =
	| 'tripod'
	| 'iso'
	| 'aperture'
	| 'wide aperture'
	| 'flash'
	| 'print'
	| 'sun'
	| 'daylight'
	| 'street'
	| 'hue'
	| 'colour';

interface Says {
	readonly says: RegExp;
	/** what says that it is not that, in the same clause */
	readonly unless: RegExp;
}

const words = (all: string): RegExp => new RegExp(`(?<!\\p{L})(?:${all})(?!\\p{L})`, 'iu');
const not = words('nicht|kein(?:e[nmrs]?)?|ohne|nie');

export const germanSays: Partial<Record<RecordTopic, Says>> = {
	tripod: {
		says: words('Stativ|kürzere? (?:Belichtungs|Verschluss)zeit'),
		unless: words('kein(?:e[nmrs]?)?|ohne|nicht|ISO|bewegt'),
	},
	iso: { says: words('(?:niedrigere|kleinere)[rn]? ISO|ISO (?:senken|verringern)'), unless: not },
	aperture: { says: words('abblenden|kleinere Blende'), unless: not },
	'wide aperture': { says: words('aufblenden|(?:offenere|größere) Blende'), unless: not },
	flash: { says: words('Blitz (?:aus|ausschalten)|ohne (?:den )?Blitz'), unless: words('nicht') },
	print: {
		says: words(
			'groß (?:aus)?drucken|drucken? (?:sie )?(?:es|das \\p{L}+) groß|große[rn]? (?:Ab)?[Dd]rucke?|Poster|große[rn]? Abzug',
		),
		unless: words('nicht|kein(?:e[nmrs]?)?|zu (?:klein|wenige?)|nie|höchstens'),
	},
	daylight: {
		says: words('Sonnenlicht|grelle[rn]? Sonne|goldene[rn]? Stunde|Mittagslicht|Tageslicht'),
		unless: not,
	},
	hue: {
		says: words(
			'(?:rot|orange|gelb|grün|blau|violett|lila|rosa)(?:e[nmrs]?)?|das (?:Rot|Gelb|Grün|Blau)',
		),
		unless: words('Filter|kein(?:e[nmrs]?)?|ohne|würden?|könnten?|getont'),
	},
	colour: {
		says: words('Sättigung|Weißabgleich|Farbstich|(?:kräftige|bunte|blasse|satte)n? Farben'),
		unless: words('kein(?:e[nmrs]?)?|ohne|statt'),
	},
};

/** A clause that wishes for a setting, compares, or goes from one to another. */
export const wishedGerman = words(
	'verwenden?|nehmen?|wählen?|stellen?|einstellen|von|bis|mindestens|etwa|nächste[ns]?|würden?|könnten?|sollten?|kürzer|länger|statt|Regel|Grenze|versuchen?|brauchte?|als',
);
