import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import compat from 'eslint-plugin-compat';
import globals from 'globals';
import ts from 'typescript-eslint';
import { oldestVersions, tooNew } from './scripts/oldest-browsers.mjs';

/** Sinks and escapes that no file may use: everything shown is a text node. */
const forbiddenSyntax = [
	{
		selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
		message: 'Text nodes only: use Svelte templates.',
	},
	{ selector: "NewExpression[callee.name='Function']", message: 'No code from strings.' },
	{ selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
	{
		selector:
			':matches(SpreadElement[argument.type="ObjectExpression"], SpreadElement[argument.type="TSAsExpression"][argument.expression.type="ObjectExpression"])',
		message: 'Write the properties out: TypeScript checks no spread for names that do not belong.',
	},
];
/** web-llm is 6 MB and belongs to the worker alone. */
const noEngine = {
	paths: [{ name: '@mlc-ai/web-llm', message: 'Only src/worker may import the engine.' }],
};

export default ts.config(
	{
		ignores: [
			'dist/',
			'node_modules/',
			'model/',
			'public/',
			'tests/fixtures/',
			'tests/cases/',
			'tests/.llama/',
			'test-results/',
			'.dependency-cruiser.cjs',
		],
	},
	js.configs.recommended,
	{
		files: ['**/*.ts', '**/*.svelte'],
		extends: [...ts.configs.strictTypeChecked, ...ts.configs.stylisticTypeChecked],
		languageOptions: {
			globals: { ...globals.browser },
			parserOptions: {
				project: [
					'./tsconfig.page.json',
					'./tsconfig.worker.json',
					'./tsconfig.measure.json',
					'./tsconfig.sw.json',
					'./tsconfig.tests.json',
				],
				extraFileExtensions: ['.svelte'],
			},
		},
		rules: {
			'no-undef': 'off',
			// `JobId | 'all'` says more than `string`.
			'@typescript-eslint/no-redundant-type-constituents': 'off',
			'no-restricted-syntax': ['error', ...forbiddenSyntax],
			'no-restricted-globals': [
				'error',
				{ name: 'localStorage', message: 'Everything is kept in IndexedDB.' },
			],
			'@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
			],
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidOperator: true },
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// The worker's and the page's types of the same name are told apart by their tsconfig.
			'@typescript-eslint/no-unnecessary-condition': [
				'error',
				{ allowConstantLoopConditions: true },
			],
		},
	},
	{
		files: ['src/**'],
		ignores: ['src/worker/**'],
		rules: { 'no-restricted-imports': ['error', noEngine] },
	},
	{
		files: ['src/**'],
		plugins: { compat },
		settings: {
			targets: oldestVersions,
			// Only where the browser has one: the others read a cut photo by another way.
			polyfills: ['ImageDecoder', 'Intl.Segmenter'],
		},
		rules: {
			'compat/compat': 'error',
			'no-restricted-properties': [
				'error',
				...tooNew.map(([object, property, instead]) => ({
					object,
					property,
					message: `The oldest browsers lack it (docs/browsers.md): use ${instead}.`,
				})),
			],
		},
	},
	...svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// Events of svelte:window reach the linter untyped; svelte-check does type them.
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/prefer-svelte-reactivity': 'off',
		},
	},
	{
		// A failure in a handler or an effect must be told: `perform` is the one way to start them.
		files: ['src/App.svelte', 'src/ui/**'],
		rules: { '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }] },
	},
	{
		files: ['**/*.mjs', '*.js'],
		rules: {
			'no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
			'no-restricted-syntax': ['error', ...forbiddenSyntax],
		},
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
	},
	{
		files: ['tests/**'],
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'no-empty-pattern': 'off',
		},
	},
);
