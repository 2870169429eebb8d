import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/storage/database';
import { ServerKeys } from '../../../src/storage/server-keys';

const origin = 'http://127.0.0.1:1234';

it('keeps the key of a server, changes it, forgets it, and knows no other', async () => {
	const keys = new ServerKeys();
	expect(await keys.get(origin)).toBeUndefined();
	await keys.keep(origin, 'secret');
	expect(await new ServerKeys().get(origin)).toBe('secret');
	expect(await keys.get('http://127.0.0.1:12345')).toBeUndefined();
	await keys.keep(origin, 'other');
	expect(await keys.get(origin)).toBe('other');
	await keys.keep(origin, undefined);
	expect(await keys.get(origin)).toBeUndefined();
});

it('has a database of its own: the one that is exported has no place for keys', async () => {
	await new ServerKeys().keep(origin, 'secret');
	const database = await openDatabase();
	for (const name of database.objectStoreNames) {
		expect(JSON.stringify(await database.getAll(name))).not.toContain('secret');
	}
	database.close();
});
