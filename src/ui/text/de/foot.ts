import type { foot as English } from '../en/foot';
import { plural } from './plural';

export const foot: typeof English = {
	storage: {
		kept: 'Fertiges bleibt in diesem Tab, und alle zehn Sekunden wird das Speichern neu versucht. Den Tab nicht schließen. Um Platz zu schaffen:',
		deleteOld: 'alte Kritiken löschen',
		orFree: 'oder Speicherplatz freigeben.',
	},
	ended: {
		title: (count) => `${String(count)} fertig · Mondrian`,
		body: 'In der Warteschlange ist nichts mehr.',
	},
	paused: {
		waits: 'Die Warteschlange wartet.',
		some: (count, whose) =>
			`${plural(count, { one: '# wartet', other: '# warten' })} auf ${whose}.`,
		others: 'Was für andere Modelle ist, geht weiter.',
		byItself: 'Sie läuft von selbst weiter, sobald die Ursache behoben ist.',
		tryNow: 'Jetzt versuchen',
	},
};
