import { formatNumber } from '../formats';
import type { foot as English } from '../en/foot';

export const foot: typeof English = {
	storage: {
		kept: 'Fertiges bleibt in diesem Tab, und alle zehn Sekunden wird das Speichern neu versucht: den Tab nicht schließen. Platz schaffen:',
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
			`${formatNumber(count)} für ${whose} ${count === 1 ? 'wartet' : 'warten'}.`,
		others: 'Was für andere Modelle ist, geht weiter.',
		byItself: 'Sie läuft von selbst weiter, sobald die Ursache behoben ist.',
		tryNow: 'Jetzt versuchen',
	},
};
