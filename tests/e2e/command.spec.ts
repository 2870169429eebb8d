import { spawn } from 'node:child_process';
import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unpackCase } from '../support/unpack';

function critique(...args: string[]) {
	const child = spawn(process.execPath, ['scripts/critique.mjs', ...args]);
	let stdout = '';
	let stderr = '';
	child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
	child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
	const done = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
		child.on('close', (code) => {
			resolve({ code, stdout, stderr });
		});
	});
	return { child, done, errors: () => stderr };
}

test('npm run critique writes JSON lines, one result per photo and question, and a file', async () => {
	const out = mkdtempSync(join(tmpdir(), 'mondrian-out-'));
	const { done } = critique(
		'public/samples/kingfisher.jpg',
		'--json',
		'--ask',
		'What works best?',
		'--out',
		out,
	);
	const { code, stdout } = await done;
	expect(code).toBe(0);
	const lines = stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as { type: string; kind?: string });
	expect(lines.filter((line) => line.type === 'result').map((line) => line.kind)).toEqual([
		'critique',
		'answer',
	]);
	expect(lines.filter((line) => line.type === 'done')).toHaveLength(2);
	expect(JSON.parse(readFileSync(join(out, 'kingfisher.ansel.json'), 'utf8'))).toMatchObject({
		kind: 'critique',
	});
	expect(readFileSync(join(out, 'kingfisher.ansel.html'), 'utf8')).toMatch(
		/What to do|Nothing needs fixing/u,
	);
});

test('a bad photo fails its own job and the rest go on', async () => {
	const { done } = critique('README.md', 'public/samples/coffee.jpg', '--no-updates');
	const { code, stdout, stderr } = await done;
	expect(code).toBe(3);
	expect(stdout).toContain('This browser cannot read this kind of file as a photo.');
	expect(stdout).toMatch(/coffee\.jpg · ansel \(simulated\)\n\d\.\d/u);
	expect(stderr).toContain('Preparing the photo');
});

test('a folder is walked to the last photo, whatever else lies in it, and nothing is written over', async () => {
	const folder = await unpackCase('same-names.zip');
	symlinkSync('/nowhere/2.jpg', join(folder, '100CANON', '2.jpg'));
	writeFileSync(join(folder, '100CANON', '._IMG_0001.jpg'), 'AppleDouble');
	writeFileSync(join(folder, '101CANON', 'IMG_0001.dng'), 'II*');
	writeFileSync(join(folder, '101CANON', 'IMG_0002.x3f'), 'FOVb');
	const out = join(folder, 'out');
	const { code, stderr } = await critique(folder, '--no-updates', '--out', out).done;
	expect(code).toBe(3);
	expect(stderr).toContain('2 photos; 2 files left out (1 raw file beside its JPEG, 1 hidden).');
	expect(stderr).toContain('IMG_0002.x3f is no photo that this browser reads.');
	expect(stderr).toContain('2.jpg cannot be opened: a link to nowhere.');
	expect(readdirSync(out).sort()).toEqual([
		'100CANON-IMG_0001.jpg.ansel.html',
		'100CANON-IMG_0001.jpg.ansel.json',
		'101CANON-IMG_0001.jpg.ansel.html',
		'101CANON-IMG_0001.jpg.ansel.json',
	]);
});

test('a missing photo is named, with exit code 2', async () => {
	const { code, stderr } = await critique('nowhere.jpg').done;
	expect(code).toBe(2);
	expect(stderr).toContain('There is no file or folder "nowhere.jpg"');
	expect(existsSync('nowhere.jpg')).toBe(false);
});

test('^C cancels the running job properly, with exit code 4', async () => {
	// Slow enough to be called off.
	const { child, done, errors } = critique('public/samples/kingfisher.jpg', '--on', 'gpu');
	await expect.poll(errors, { timeout: 60_000 }).toContain('Loading the model');
	child.kill('SIGINT');
	const { code, stdout } = await done;
	expect(code).toBe(4);
	expect(stdout).toContain('Cancelled.');
});
