import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeServer, readServer } from '../../../scripts/server-options.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mondrian-key-'));
const file = join(folder, 'key');
writeFileSync(file, 'from-file\n');
writeFileSync(join(folder, 'empty'), '\n');
writeFileSync(join(folder, 'odd'), 'ein Schlüssel');

describe('--server', () => {
	it.each([
		['127.0.0.1:8080', 'http://127.0.0.1:8080'],
		['http://127.0.0.1:1234/v1/', 'http://127.0.0.1:1234'],
		['https://critic.example.org/llm/v1/chat/completions', 'https://critic.example.org/llm'],
	])('%s is %s', (server, origin) => {
		expect(readServer({ server }, {})).toEqual({ origin });
	});

	it('takes its key from the file, else from the environment', () => {
		const env = { MONDRIAN_SERVER_KEY: 'from-env' };
		const server = 'http://127.0.0.1:1';
		expect(readServer({ server, 'server-key-file': file }, env)?.key).toBe('from-file');
		expect(readServer({ server }, env)?.key).toBe('from-env');
		expect(readServer({}, env)).toBeUndefined();
	});

	it.each([
		[{ server: 'http://' }],
		[{ server: 'ftp://a.example' }],
		[{ server: 'http://u:p@a.example' }],
		[{ 'server-key-file': file }],
		[{ server: 'http://a.example', 'server-key-file': join(folder, 'none') }],
		[{ server: 'http://a.example', 'server-key-file': join(folder, 'empty') }],
		[{ server: 'http://a.example', 'server-key-file': join(folder, 'odd') }],
	])('refuses %j with a sentence', (options) => {
		expect(() => readServer(options, {})).toThrow(/--server|key of the server/u);
	});

	it('says where photos go, never the key', () => {
		const here = describeServer({ origin: 'http://127.0.0.1:1234', key: 'secret' });
		expect(here).toContain('http://127.0.0.1:1234, on this machine, with its key');
		expect(here).not.toContain('secret');
		expect(describeServer({ origin: 'http://192.168.1.4:8000' })).toContain('on ANOTHER machine');
	});
});
