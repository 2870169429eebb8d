/** The page on which a server of one's own is added. */
import type { FailureCode } from '../../../domain/failure';
import type { Egress } from '../../../domain/model/runtime';
import type { ServerKind } from '../../../domain/model/server-place';
import { plural } from './plural';

type Away = Exclude<Egress, 'none'>;

const kinds: Record<ServerKind, string> = {
	'llama.cpp': 'llama.cpp',
	vllm: 'vLLM',
	sglang: 'SGLang',
	ollama: 'Ollama',
	other: 'OpenAI’s protocol',
};

const places: Record<Away, string> = {
	'this-machine': 'on this machine',
	network: 'on another machine',
};

export const server = {
	title: 'A server of your own',
	about: [
		'A larger model sees more and writes better. If you run one (llama.cpp, LM Studio, Ollama, mlx-vlm, Jan, vLLM, SGLang), Mondrian can ask it.',
		'The photo then leaves this browser: a JPEG of at most 1344 pixels a side, without EXIF or location, goes to the address you enter, with the measurements and the advisor’s instructions. Nothing is sent before you choose one of its models.',
	],
	given: (origin: string) => `Given to npm start: ${origin}`,
	address: 'Address',
	addressHint: 'http://127.0.0.1:1234',
	key: 'Key, if it needs one',
	keyAbout:
		'Kept in this browser and sent to that server only. It is never exported or backed up, and this page cannot show it again.',
	ask: 'Ask it what it has',
	asking: 'Asking…',
	answers: (origin: string, kind: ServerKind) =>
		kind === 'other'
			? `${origin} answers, in ${kinds.other}.`
			: `${origin} answers: it is ${kinds[kind]}.`,
	goes: (origin: string, egress: Away) =>
		`Photos for its models go to ${origin}, ${places[egress]}.`,
	models: 'Its models',
	context: (tokens: number) => `context ${String(tokens)} tokens`,
	noContext: 'context not known',
	smallContext: 'too small for a photo and its critique: start it with 4096 or more',
	seeing: {
		yes: 'accepts images',
		no: 'accepts no images: questions only',
		unknown: 'images: it does not say',
	},
	slots: (count: number) =>
		plural(count, { one: '# request at a time', other: '# requests at a time' }),
	atOnce: 'Requests at a time',
	atOnceAbout:
		'How many requests the server answers at the same time. llama.cpp reports it; vLLM handles 8 to 16, most others 1. To a plain http address, a hosted page sends at most six.',
	add: 'Add and use',
	added: 'Added',
	use: 'Use for new photos',
	inUse: 'Used for new photos',
	experimental:
		'Experimental: we have run llama.cpp’s server with a small text model. The others were tested with stand-ins that follow their documentation; we have not run a vision model.',
	known: 'Your servers',
	forget: 'Forget this server',
	forgetQuestion: (origin: string, models: number) =>
		`Forget ${origin}, its key and ${plural(models, { one: 'its model', other: 'its # models' })}? Critiques that it wrote are kept.`,
	/** what stands in the way, by what the request found */
	causes: {
		cors: 'The server is there, but does not accept requests from web pages:',
		policy:
			'This page may not connect to that address. If this was its first visit, reload it once and try again. Otherwise start Mondrian with npm start -- --server and the address, or ask the page’s host to name the server.',
		permission:
			'The browser does not let pages use this machine’s network. Allow it for this page (in Chrome: the icon left of the address, Local network access) and try again.',
		'mixed content':
			'An https page may not connect to an http address on another machine. Use npm start -- --server on this machine, or set up https on the server.',
		redirect:
			'The server sends requests on to another address. Mondrian does not follow: the photo would go where you did not choose. Enter the address where the server itself answers.',
		'no model server': 'Something answers there, but it is not a model server. Is the port right?',
	},
	corsHelp: (page: string): readonly (readonly [server: string, help: string])[] => [
		['LM Studio', 'lms server start --cors, or its switch “Enable CORS”'],
		['Ollama', `OLLAMA_ORIGINS=${page} ollama serve`],
		['Jan', 'the switch “CORS” in Settings, Local API Server'],
		['llama.cpp', `accepts all pages, unless it has tools: then --cors-origins ${page}`],
		['vLLM', `accepts all pages by default; otherwise: --allowed-origins '["${page}"]'`],
		['any of them', 'npm start -- --server and its address: no setting needed'],
	],
	next: {
		server_unreachable: 'Nothing answers there. Is it started, and is the port right?',
		unauthorised: 'It needs a key, or does not accept this one.',
		model_missing: 'It answers, but has no model loaded. Load one and try again.',
		server_overloaded: 'It is loading its model or is too busy. Try again in a while.',
	} satisfies Partial<Record<FailureCode, string>>,
};
