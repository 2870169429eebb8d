import type { Egress } from '../../../domain/model/runtime';
import type { server as English } from '../en/server';
import { plural } from './plural';

const places: Record<Exclude<Egress, 'none'>, string> = {
	'this-machine': 'auf diesem Rechner',
	network: 'auf einem anderen Rechner',
};

const kinds = {
	'llama.cpp': 'llama.cpp',
	vllm: 'vLLM',
	sglang: 'SGLang',
	ollama: 'Ollama',
	other: 'OpenAI',
} as const;

export const server: typeof English = {
	title: 'Ein eigener Server',
	about: [
		'Ein größeres Modell sieht mehr und schreibt besser. Läuft eines auf einem eigenen Server (llama.cpp, LM Studio, Ollama, mlx-vlm, Jan, vLLM, SGLang), kann Mondrian es fragen.',
		'Dann verlässt das Foto diesen Browser: Ein JPEG von höchstens 1344 Pixeln je Seite, ohne EXIF und Ort, geht an die angegebene Adresse, mit den Messwerten und den Anweisungen der Stimme. Nichts wird gesendet, bevor eines der Modelle dort gewählt ist.',
	],
	given: (origin) => `npm start bekam ${origin}`,
	address: 'Adresse',
	addressHint: 'http://127.0.0.1:1234',
	key: 'Schlüssel, falls er einen verlangt',
	keyAbout:
		'Bleibt in diesem Browser und geht nur an diesen Server; er steht in keinem Export und keiner Sicherung, und diese Seite kann ihn nicht wieder zeigen.',
	ask: 'Fragen, was er hat',
	asking: 'Fragt…',
	answers: (origin, kind) =>
		kind === 'other'
			? `${origin} antwortet, im Protokoll von OpenAI.`
			: `${origin} antwortet: Es ist ${kinds[kind]}.`,
	goes: (origin, egress) =>
		`Fotos, die seine Modelle beurteilen, gehen an ${origin}, ${places[egress]}.`,
	models: 'Seine Modelle',
	context: (tokens) => `Kontext ${String(tokens)} Token`,
	noContext: 'Kontext nicht genannt',
	smallContext: 'zu klein für ein Foto und seine Kritik: mit 4096 oder mehr starten',
	seeing: {
		yes: 'nimmt Bilder an',
		no: 'nimmt keine Bilder an: nur Fragen',
		unknown: 'Bilder: Es sagt nichts dazu',
	},
	slots: (count) => plural(count, { one: '# Anfrage zugleich', other: '# Anfragen zugleich' }),
	atOnce: 'Anfragen zugleich',
	atOnceAbout:
		'Was der Server nebeneinander beantworten kann. llama.cpp sagt es; vLLM nimmt 8 bis 16, die meisten anderen 1. An eine einfache http-Adresse sendet eine gehostete Seite höchstens sechs.',
	add: 'Hinzufügen und benutzen',
	added: 'Hinzugefügt',
	use: 'Für neue Fotos benutzen',
	inUse: 'Für neue Fotos in Gebrauch',
	experimental:
		'Experimentell: Wir haben den Server von llama.cpp mit einem kleinen Textmodell ausgeführt. Mit den anderen wurde über Ersatzserver gesprochen, wie ihre Dokumentation es sagt; kein Bildmodell wurde von uns ausgeführt.',
	known: 'Eigene Server',
	forget: 'Diesen Server vergessen',
	forgetQuestion: (origin, models) =>
		`${origin}, den Schlüssel und ${plural(models, { one: 'sein Modell', other: 'seine # Modelle' })} vergessen? Kritiken, die er schrieb, bleiben.`,
	causes: {
		cors: 'Der Server ist da, lässt aber keine Webseiten herein:',
		policy:
			'Diese Seite darf mit dieser Adresse nicht sprechen. War dies ihr erster Besuch, sie einmal neu laden und noch einmal fragen. Sonst Mondrian mit npm start -- --server und der Adresse starten oder den Host der Seite bitten, den Server zu nennen.',
		permission:
			'Dem Browser wurde gesagt, Seiten vom Netz dieses Rechners fernzuhalten. Es für diese Seite erlauben (in Chrome: das Zeichen links der Adresse, Zugriff auf das lokale Netzwerk) und noch einmal fragen.',
		'mixed content':
			'Eine https-Seite darf nicht mit einer http-Adresse auf einem anderen Rechner sprechen. Auf diesem Rechner npm start -- --server benutzen oder dem Server https geben.',
		redirect:
			'Der Server schickt Anfragen an eine andere Adresse weiter. Mondrian folgt dem nicht: Das Foto ginge an eine Adresse, die niemand gewählt hat. Die Adresse angeben, an der der Server selbst antwortet.',
		'no model server': 'Dort antwortet etwas, aber kein Modellserver. Stimmt der Port?',
	},
	corsHelp: (page) => [
		['LM Studio', 'lms server start --cors oder sein Schalter „Enable CORS“'],
		['Ollama', `OLLAMA_ORIGINS=${page} ollama serve`],
		['Jan', 'der Schalter „CORS“ unter Settings, Local API Server'],
		['llama.cpp', `lässt alle herein, außer es hat Werkzeuge: dann --cors-origins ${page}`],
		[
			'vLLM',
			`lässt alle herein, außer es wurde anders eingestellt: --allowed-origins '["${page}"]'`,
		],
		['jeder davon', 'npm start -- --server und seine Adresse: ohne Einstellung'],
	],
	next: {
		server_unreachable: 'Dort antwortet nichts. Läuft er, und stimmt der Port?',
		unauthorised: 'Er verlangt einen Schlüssel oder nimmt diesen nicht.',
		model_missing:
			'Er antwortet, hat aber kein Modell geladen. Eines laden und noch einmal fragen.',
		server_overloaded:
			'Er lädt sein Modell oder hat zu viel zu tun. Nach einer Weile noch einmal fragen.',
	},
};
