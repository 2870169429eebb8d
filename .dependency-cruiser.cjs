/** The layers of docs/architecture.md: ui → state → ports ← engine, storage, photo; domain and lib below all. */
const layer = (name, from, to, comment) => ({
	name,
	comment,
	severity: 'error',
	from: { path: from },
	to: { path: '^src/', pathNot: to },
});
module.exports = {
	forbidden: [
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
		layer('lib', '^src/lib/', ['^src/lib/'], 'helpers without a domain word'),
		layer('domain', '^src/domain/', ['^src/(lib|domain)/'], 'vocabulary and rules'),
		layer('advisors', '^src/advisors/', ['^src/(domain|advisors)/'], 'data'),
		layer('ports', '^src/ports/', ['^src/(domain|ports)/'], 'what the state layer needs'),
		layer('engine', '^src/engine/', ['^src/(lib|domain|ports|engine)/'], 'page half of the engine'),
		layer('storage', '^src/storage/', ['^src/(lib|domain|ports|storage)/'], 'IndexedDB'),
		layer('decode', '^src/decode/', ['^src/(lib|domain|decode)/'], 'file to bitmap, in any thread'),
		layer(
			'photo',
			'^src/photo/',
			[
				'^src/(lib|domain|decode|ports|photo)/',
				'^src/measure/messages',
				'^src/engine/worker-(link|protocol)',
			],
			'file to pixels',
		),
		layer(
			'measure',
			'^src/measure/',
			[
				'^src/(lib|domain|decode|measure)/',
				'^src/engine/worker-protocol',
				'^src/worker/announce',
				'^src/ports/photo-store',
			],
			'the measuring thread',
		),
		layer('state', '^src/state/', ['^src/(lib|domain|ports|state)/'], 'rune classes'),
		layer('ui', '^src/ui/', ['^src/(lib|domain|advisors|state|ui)/'], 'screens'),
		layer('api', '^src/api/', ['^src/(lib|domain|ports|state|api)/'], 'window.mondrian'),
		layer(
			'worker',
			'^src/worker/',
			[
				'^src/(lib|domain|worker)/',
				'^src/ports/(text-engine|model-store)',
				'^src/engine/([a-z]+-protocol|probe-adapter|failures)',
				'^src/storage/(model|server)-',
			],
			'the threads of engine and store know the model files and nothing else of storage',
		),
		layer(
			'pwa',
			'^src/pwa/',
			[
				'^src/(domain|ports|pwa|worker/(cpu|engine|store|server)\\.worker|measure/measure\\.worker)',
				'^src/state/(app-state|models-state|queue-state|open-work)',
			],
			'service worker and scripts',
		),
		{
			name: 'engine-in-worker-only',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/worker/' },
			to: { path: 'web-llm' },
		},
		{
			name: 'store-without-engine',
			comment: 'counting and fetching bytes must not start 6 MB of engine',
			severity: 'error',
			from: { path: '^src/worker/store\\.worker' },
			to: { path: 'web-llm', reachable: true },
		},
	],
	options: {
		parser: 'swc',
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { extensions: ['.ts', '.svelte', '.svelte.ts', '.js'] },
	},
};
