/** A page that is saved: one file, which may load nothing from anywhere. */
import { languageTag } from '../text/language';
import type { Markup } from './markup';
import { markup } from './markup';

export function standalonePage(title: string, style: Markup, main: Markup): string {
	const page = markup`<!doctype html>
<html lang="${languageTag()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
	return page.toString();
}
