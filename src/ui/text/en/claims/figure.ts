/** Whether words hold a figure or a place: then they can be checked, and need not be said again. */
const figure =
	/\d|\bover (?:half|a (?:third|quarter|fifth|tenth))\b|\bsmall part\b|\bpixels allow\b|\bat the (?:top|bottom)\b|\bon the (?:left|right)\b|\bof the middle\b|\bin the middle\b/u;

export const hasFigure = (words: string): boolean => figure.test(words);
