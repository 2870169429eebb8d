/**
 * The one table of screens: what each address loads, what the screen gets of the app, and where it
 * stands in the navigation.
 */
import type { Component } from 'svelte';
import { isAdvisorId } from '../domain/advisor';
import type { AppState, FirstState } from '../state/app-state';
import Intake from './intake/Intake.svelte';
import type { SectionName } from './text';
import { loadText } from './text';

type Path = readonly string[];
/** entries of the navigation */
export type Place = '' | 'queue' | 'history' | 'advisors' | 'models' | 'settings';

export interface Route {
	/** none: it is nowhere in the navigation */
	readonly under: Place | undefined;
	/** the screen's component, in a chunk of its own but for the first screen */
	readonly load: () => Promise<Component<Record<string, unknown>>>;
	/** what the screen gets, by the path after its own name */
	readonly props: (app: FirstState) => Promise<(path: Path) => Record<string, unknown>>;
}

interface Screen<Props> {
	readonly under: Place | undefined;
	/** sections of words beside the shell's; they come in parallel with the code */
	readonly text?: readonly SectionName[];
	readonly load: () => Promise<{ readonly default: Component<Props & Record<string, unknown>> }>;
	readonly props: (app: AppState, path: Path) => Props & Record<string, unknown>;
}

/** Checks that a screen gets the props that it declares; the table forgets which they are. */
function screen<Props>({ under, text = ['terms'], load, props }: Screen<Props>): Route {
	return {
		under,
		props: async (first) => {
			const app = { ...first, ...(await first.later()) };
			return (path) => props(app, path);
		},
		load: async () => {
			const [loaded] = await Promise.all([load(), loadText(...text)]);
			return loaded.default as unknown as Component<Record<string, unknown>>;
		},
	};
}

const routes: Readonly<Record<string, Route>> = {
	'': {
		under: '',
		load: () => Promise.resolve(Intake as unknown as Component<Record<string, unknown>>),
		// Waits for nothing that comes later.
		props: (app) => Promise.resolve(() => ({ app })),
	},
	job: screen({
		under: '',
		text: ['terms', 'facts', 'critique', 'answers'],
		load: () => import('./critique/JobScreen.svelte'),
		props: (app, [id = '']) => ({ app, id }),
	}),
	log: screen({
		under: '',
		text: ['terms', 'records'],
		load: () => import('./records/LogScreen.svelte'),
		props: (app, [id = '']) => ({ app, id }),
	}),
	compare: screen({
		under: 'history',
		text: ['terms', 'facts', 'compare'],
		load: () => import('./compare/CompareScreen.svelte'),
		props: (app, [first = '', second = '']) => ({ app, ids: [first, second] as const }),
	}),
	queue: screen({
		under: 'queue',
		text: ['terms', 'queue'],
		load: () => import('./queue/QueueScreen.svelte'),
		props: (app, [batchId = '']) => ({ app, queue: app.queue, photos: app.photos, batchId }),
	}),
	history: screen({
		under: 'history',
		text: ['terms', 'gallery'],
		load: () => import('./gallery/History.svelte'),
		props: (app) => ({
			app,
			history: app.history,
			queue: app.queue,
			photos: app.photos,
			records: app.records,
		}),
	}),
	faults: screen({
		under: 'history',
		text: ['terms', 'records'],
		load: () => import('./records/FaultScreen.svelte'),
		props: (app) => ({ app }),
	}),
	speed: screen({
		under: 'settings',
		text: ['terms', 'records'],
		load: () => import('./records/SpeedScreen.svelte'),
		props: (app) => ({ app }),
	}),
	check: screen({
		under: 'settings',
		text: ['terms', 'records'],
		load: () => import('./records/CheckScreen.svelte'),
		props: (app) => ({ app }),
	}),
	traffic: screen({
		under: 'settings',
		text: ['traffic'],
		load: () => import('./records/TrafficScreen.svelte'),
		props: (app) => ({ app }),
	}),
	advisors: screen({
		under: 'advisors',
		text: ['advisors'],
		load: () => import('./advisors/Advisors.svelte'),
		props: (): Record<string, never> => ({}),
	}),
	models: screen({
		under: 'models',
		text: ['models', 'downloads'],
		load: () => import('./models/Models.svelte'),
		props: ({ engine, catalogue, browserModel, preferences, downloads, queue }) => ({
			engine,
			catalogue,
			browserModel,
			preferences,
			downloads,
			queue,
		}),
	}),
	server: screen({
		under: 'models',
		text: ['server', 'models', 'failures'],
		load: () => import('./models/ServerScreen.svelte'),
		props: (app) => ({ app }),
	}),
	settings: screen({
		under: 'settings',
		text: ['settings', 'installed', 'terms'],
		load: () => import('./settings/SettingsScreen.svelte'),
		props: ({ preferences, engine, records, installed }) => ({
			preferences,
			engine,
			records,
			installed,
		}),
	}),
};

const advisor = screen({
	under: 'advisors',
	text: ['advisors'],
	load: () => import('./advisors/AdvisorPage.svelte'),
	// `routeOf` comes here with the id of an advisor only.
	props: (app, [id = '']) => ({ app, id: isAdvisorId(id) ? id : 'ansel' }),
});

const unknown = screen({
	under: undefined,
	text: [],
	load: () => import('./shell/NoSuchPage.svelte'),
	props: (): Record<string, never> => ({}),
});

export function routeOf([name = '', id]: Path): Route {
	if (name === 'advisors' && id !== undefined) return isAdvisorId(id) ? advisor : unknown;
	return (Object.hasOwn(routes, name) ? routes[name] : undefined) ?? unknown;
}
