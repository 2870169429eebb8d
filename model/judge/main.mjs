// npm run model -- judge [--record | --damage | --read PASS-1.csv PASS-2.csv]
import { openApp } from './app.mjs';

const [task, ...paths] = process.argv.slice(2);
const app = await openApp();
try {
	await app.load('../tests/support/load-text.ts');
	const judged = await app.load('../tests/support/judged.ts');
	const spoken = await app.load('../tests/support/judged-sentences.ts');
	const { advisorIds } = await app.load('domain/advisor.ts');
	await run(judged, spoken, advisorIds);
} finally {
	await app.close();
}

async function run(judged, spoken, advisorIds) {
	if (task === '--record') return (await import('./record.mjs')).record(app);
	if (task === '--damage') return (await import('./damage.mjs')).judgeDamage(app);
	if (task === '--read' && paths.length === 2) {
		const { findByCode } = await import('./by-code.mjs');
		const byCode = await findByCode(app, judged, spoken, advisorIds);
		return (await import('./read.mjs')).readPasses(...paths, byCode);
	}
	if (task === undefined) return (await import('./sheet.mjs')).writeSheets(judged, spoken, advisorIds);
	console.error('Usage: npm run model -- judge [--record | --damage | --read PASS-1.csv PASS-2.csv]');
	process.exitCode = 2;
}
