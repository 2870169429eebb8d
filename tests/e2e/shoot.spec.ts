/** A shoot on a server that answers several photos at once, on real sockets. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { rightAnswers } from '../support/general-answers';
import type { Play } from '../support/model-server';
import { modelServer, says, streams } from '../support/model-server';

const answer = streams([rightAnswers[0]!.raw], { counts: 'usage', promptTokens: 2000 });
const samples = ['kingfisher', 'coffee'].map((name) => `public/samples/${name}.jpg`);

/** Slots that hold a request for a while, and refuse what is more than they are. */
function slots(count: number) {
	let working = 0;
	const seen = { most: 0, refused: 0 };
	const play: Play = (response, request) => {
		if (working >= count) {
			seen.refused += 1;
			says(503, { error: { message: 'no slot is free', type: 'unavailable_error' } })(response);
			return;
		}
		working += 1;
		seen.most = Math.max(seen.most, working);
		response.on('close', () => (working -= 1));
		setTimeout(() => {
			answer(response, request);
		}, 4000);
	};
	return { play, seen };
}

test('npm run critique gives a server several photos at once, and tells them in their order', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'mondrian-shoot-'));
	const out = join(folder, 'out');
	mkdirSync(join(folder, 'in'));
	const names = Array.from({ length: 9 }, (_, i) => `photo-${String(i + 1)}`);
	for (const [i, name] of names.entries()) {
		copyFileSync(samples[i % 2]!, join(folder, 'in', `${name}.jpg`));
	}
	// It says four and bears three.
	const { play, seen } = slots(3);
	const server = await modelServer({ plays: [play] });
	const child = spawn(process.execPath, [
		...['scripts/critique.mjs', join(folder, 'in'), '--server', server.address],
		...['--json', '--no-updates', '--out', out],
	]);
	let stdout = '';
	child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
	const code = await new Promise((resolve) => child.on('close', resolve));
	await server.close();
	expect(code).toBe(0);
	const results = stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as { type: string; photo: { name: string }; status: string })
		.filter(({ type }) => type === 'result');
	expect(results.map(({ photo }) => photo.name)).toEqual(names.map((name) => `${name}.jpg`));
	expect(results.every(({ status }) => status === 'done')).toBe(true);
	expect(readdirSync(out).filter((name) => name.endsWith('.json'))).toHaveLength(9);
	// Each was answered once, and more than one at a time.
	expect(server.chats.length - seen.refused).toBe(9);
	expect(seen.most).toBeGreaterThan(1);
	expect(seen.most).toBeLessThanOrEqual(3);
});
