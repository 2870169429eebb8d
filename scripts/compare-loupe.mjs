// Torch and the browser on the same photos: npm run model -- compare. Runs the built app; exits with 1 below 95 % of equal texts.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildApp, installPackages } from './setup.mjs';

const least = 0.95;
installPackages();
buildApp();
const { handOver, openApp } = await import('./app-page.mjs');
const { page, close } = await openApp();
const list = process.argv[2];
const wanted = JSON.parse(readFileSync(list, 'utf8'));
let equal = 0;
let sameFindings = 0;
for (const { file, advisor, text, margin } of wanted) {
	const photo = await handOver(page, join(dirname(list), file));
	const got = await page.evaluate(
		async ([blob, advisorId]) => {
			const [id] = await window.mondrian.submit(blob, { advisor: advisorId });
			for await (const _ of window.mondrian.events(id));
			const result = await window.mondrian.result(id);
			await window.mondrian.remove(id);
			return result.rawText ?? '';
		},
		[photo, advisor],
	);
	const findings = (answer) => /"findings":\[.*?\]/u.exec(answer)?.[0] ?? answer;
	if (got === text) equal += 1;
	if (findings(got) === findings(text)) sameFindings += 1;
	if (got === text) continue;
	const at = [...text].findIndex((letter, i) => letter !== got[i]);
	console.log(`${file} (nearest threshold ${margin}), from character ${at}:`);
	console.log(`  torch   …${text.slice(Math.max(0, at - 30), at + 70)}`);
	console.log(`  browser …${got.slice(Math.max(0, at - 30), at + 70)}`);
}
await close();
console.log(
	`${equal} of ${wanted.length} texts are equal, ${sameFindings} have the same findings.`,
);
process.exit(equal >= least * wanted.length ? 0 : 1);
