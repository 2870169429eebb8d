// Arguments of `npm run critique`, checked before anything is started.
import { parseArgs } from 'node:util';
import { readServer, serverOptions } from './server-options.mjs';

export const advisorIds = [
	'ansel',
	'watkins',
	'weston',
	'cunningham',
	'gilpin',
	'okeeffe',
	'mondrian',
	'vangogh',
	'gehry',
];

export const usage = `Usage: npm run critique -- PHOTO|FOLDER… [options]
  --advisor ID      ${advisorIds.join(', ')}, all, random, or a,b (default ansel)
  --model ID        default loupe; of a server: its name there, needed if it has several
  --server URL      a server that speaks OpenAI's protocol: the photos go there
  --server-key-file F  its key; else MONDRIAN_SERVER_KEY of the environment
  --on WHERE        where Loupe runs: gpu, cpu, or auto (default: cpu without a graphics processor)
  --language L      en or de: of the critique and its questions (default en)
  --ask TEXT        a follow-up question on the finished critique; may repeat
  --interval S      seconds between thinking updates: 3, 5 or 10 (default 5)
  --no-updates      no thinking updates
  --max-tokens N    cap of an answer, at most 2048
  --temperature T   default 0
  --seed N
  --json            JSON lines on stdout: events, then one result each
  --out DIR         writes <photo>.<advisor>.json and .html; never over a file that is there
  --headed          shows the browser
  --timeout S       gives up on one job after S seconds (default 600)
  --help`;

export class UsageError extends Error {}

const number = (name, text, check, what) => {
	const value = Number(text);
	if (text.trim() === '' || !check(value))
		throw new UsageError(`--${name} must be ${what}, not "${text}".`);
	return value;
};

/** @throws UsageError with a sentence that names the option */
export function parseCritique(args) {
	let parsed;
	try {
		parsed = parseArgs({
			args,
			allowPositionals: true,
			allowNegative: true,
			options: {
				advisor: { type: 'string', default: 'ansel' },
				model: { type: 'string' },
				on: { type: 'string', default: 'auto' },
				language: { type: 'string', default: 'en' },
				...serverOptions,
				ask: { type: 'string', multiple: true, default: [] },
				interval: { type: 'string', default: '5' },
				updates: { type: 'boolean', default: true },
				'max-tokens': { type: 'string', default: '2048' },
				temperature: { type: 'string', default: '0' },
				seed: { type: 'string' },
				json: { type: 'boolean', default: false },
				out: { type: 'string' },
				headed: { type: 'boolean', default: false },
				timeout: { type: 'string', default: '600' },
				help: { type: 'boolean', default: false },
			},
		});
	} catch (error) {
		throw new UsageError(error.message);
	}
	const { values, positionals } = parsed;
	if (values.help) return { help: true };
	if (positionals.length === 0) throw new UsageError('No photo was named.');
	if (!['auto', 'gpu', 'cpu'].includes(values.on)) {
		throw new UsageError(`--on must be gpu, cpu or auto, not "${values.on}".`);
	}
	if (!['en', 'de'].includes(values.language)) {
		throw new UsageError(`--language must be en or de, not "${values.language}".`);
	}
	const advisors = values.advisor.split(',');
	const unknown = advisors.find((id) => ![...advisorIds, 'all', 'random'].includes(id));
	if (unknown !== undefined) throw new UsageError(`There is no advisor "${unknown}".`);
	if (advisors.length > 1 && advisors.some((id) => ['all', 'random'].includes(id))) {
		throw new UsageError('"all" and "random" stand alone.');
	}
	let server;
	try {
		server = readServer(values);
	} catch (error) {
		throw new UsageError(error.message);
	}
	const whole = (low, high) => (n) => Number.isInteger(n) && n >= low && n <= high;
	return {
		paths: positionals,
		asks: values.ask,
		json: values.json,
		out: values.out,
		server,
		headed: values.headed,
		on: values.on,
		language: values.language,
		timeoutMs:
			number('timeout', values.timeout, (n) => n > 0, 'a number of seconds above 0') * 1000,
		submit: {
			advisor: advisors.length > 1 ? advisors : advisors[0],
			...(values.model !== undefined && { model: values.model }),
			intervalSeconds: number(
				'interval',
				values.interval,
				(n) => [3, 5, 10].includes(n),
				'3, 5 or 10',
			),
			maxTokens: number(
				'max-tokens',
				values['max-tokens'],
				whole(1, 2048),
				'a whole number from 1 to 2048',
			),
			temperature: number(
				'temperature',
				values.temperature,
				(n) => n >= 0 && n <= 2,
				'a number from 0 to 2',
			),
			...(values.seed === undefined
				? {}
				: { seed: number('seed', values.seed, whole(0, 2 ** 31 - 1), 'a whole number') }),
			updates: values.updates,
		},
	};
}
