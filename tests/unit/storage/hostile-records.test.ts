/** What comes from outside as files and records, made at random: a refusal with a reason, and nothing else. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { readAddedModels } from '../../../src/storage/added-models';
import { IdbHistoryBackup } from '../../../src/storage/backup/history-backup';
import { readSettings } from '../../../src/storage/settings-schema';
import { defaultSettings } from '../../../src/domain/settings';
import { openStorage } from '../../support/open-storage';
import { signed } from '../../support/signed-backup';
import { unzipped } from '../../support/zip';

const whole = new Uint8Array(readFileSync('tests/fixtures/backups/one-critique.zip'));
const stores = ['jobs', 'events', 'results', 'photos', 'originals', 'words', 'setAside'] as const;

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

async function restored(file: Blob): Promise<unknown> {
	const { database } = await openStorage();
	try {
		const report = await new IdbHistoryBackup(database).restore(file);
		if (!('damaged' in report)) return report;
		// Refused whole.
		for (const store of stores) expect(await database.count(store)).toBe(0);
		return report;
	} finally {
		database.close();
		globalThis.indexedDB = new IDBFactory();
	}
}

describe('a backup', () => {
	it('with bytes changed, cut out or put in is restored as it was or refused whole', async () => {
		const change = fc.record({
			at: fc.nat(whole.length - 1),
			cut: fc.nat(40),
			put: fc.uint8Array({ maxLength: 40 }),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
				let bytes = Buffer.from(whole);
				for (const { at, cut, put } of changes) {
					bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
				}
				const report = await restored(new Blob([bytes]));
				expect(report).toSatisfy(
					(told: object) => 'damaged' in told || JSON.stringify(told).includes('"added":1'),
				);
			}),
			{ numRuns: 60 },
		);
	});

	it('with records of any shape, rightly signed, is restored, set aside or refused: never thrown at its reader', async () => {
		const parts = await unzipped(new Blob([whole]));
		const [path] = Object.keys(parts).filter((name) => name.endsWith('jobs.jsonl')) as [string];
		const job = JSON.parse(new TextDecoder().decode(parts[path])) as Record<string, unknown>;
		const names = fc.constantFrom(...Object.keys(job), '__proto__', 'constructor');
		await fc.assert(
			fc.asyncProperty(names, fc.jsonValue({ maxDepth: 4 }), async (name, value) => {
				const line = JSON.stringify({ ...job, [name]: value });
				const text =
					name === '__proto__' ? line.replace('{', `{"__proto__":${JSON.stringify(value)},`) : line;
				await restored(await signed({ ...parts, [path]: new TextEncoder().encode(text) }));
				expect(({} as Record<string, unknown>).polluted).toBeUndefined();
			}),
			{ numRuns: 40, examples: [['__proto__', { polluted: true }]] },
		);
	});

	it.each(['../jobs.jsonl', '/etc/passwd', 'photos/../../x/file', 'C:\\x', 'photos/a\u202e/file'])(
		'that names %s touches no such place',
		async (name) => {
			const parts = await unzipped(new Blob([whole]));
			const report = await restored(await signed({ ...parts, [name]: new Uint8Array(4) }));
			expect(report).toSatisfy((told: object) => 'damaged' in told || 'added' in told);
		},
	);
});

describe('what is stored', () => {
	it('of settings is read as settings, whatever it is', () => {
		fc.assert(
			fc.property(fc.anything(), (stored) => {
				expect(Object.keys(readSettings(stored)).toSorted()).toEqual(
					Object.keys(defaultSettings).toSorted(),
				);
			}),
		);
		const names = fc.constantFrom(...Object.keys(defaultSettings));
		fc.assert(
			fc.property(fc.dictionary(names, fc.anything()), (stored) => {
				const settings = readSettings(stored);
				expect(readSettings(settings)).toEqual(settings);
			}),
		);
	});

	it('of the catalogue is a model or is left out', () => {
		fc.assert(
			fc.property(fc.array(fc.anything()), (stored) => {
				expect(Array.isArray(readAddedModels(stored))).toBe(true);
			}),
		);
	});
});
