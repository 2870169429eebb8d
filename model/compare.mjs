// Compares a fresh build with the committed package; exits with 1 where they differ.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const [out, ...flags] = process.argv.slice(2);
const sums = readFileSync('../public/models/loupe/resolve/v3/SHA256SUMS', 'utf8').trim().split('\n');
let differ = 0;
for (const line of sums) {
	const [want, name] = line.split(/\s+/u);
	const file = name.endsWith('.wasm') ? `${out}/${name}` : `${out}/model/${name}`;
	if (!name.endsWith('.wasm') && !flags.includes('--weights')) continue;
	const got = existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'missing';
	if (got !== want) differ += 1;
	console.log(`${got === want ? 'same  ' : 'DIFFERS'} ${name} ${got}`);
}
process.exit(differ > 0 ? 1 : 0);
