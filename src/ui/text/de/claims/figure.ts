const figure =
	/\d|über (?:die Hälfte|ein (?:Drittel|Viertel|Fünftel|Zehntel))|kleine[rn] Teil|Pixel (?:es )?zulassen|\b(?:oben|unten|links|rechts)\b|in der Mitte/u;

export const hasFigure = (words: string): boolean => figure.test(words);
