// What the page's rules make of a sight. Usage: node claims.mjs MEASURED.jsonl; then for each line of requests on
// stdin a line of answers on stdout. A request: {m, camera, sight, arrangement, advisor}; m is a number of MEASURED or
// null, `camera` seeds a camera's record and a size, or null; an answer: {measured: [[kind, place], …], says: [kind, …]}.
// A request with `says` is held against the facts as the page does: {said, withheld, first}.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { drawCamera } from './draw-camera.mjs';
import { loadApp } from '../../scripts/load-app.mjs';

const mostSays = 8;
/** how often what is seen of an arrangement is right: as the page takes it */
const arranged = 0.65;

const { load, close } = await loadApp();
const { seenFacts } = await load('/src/domain/facts/seen-facts.ts');
const { settleFacts } = await load('/src/domain/facts/settle-facts.ts');
const { factsOf } = await load('/src/domain/facts/facts-of.ts');
const { claimsOf, measuredClaims } = await load('/src/domain/claims/settle.ts');
const { rankFor } = await load('/src/domain/claims/tell-order.ts');
const { heedSays } = await load('/src/domain/claims/heed-says.ts');
const { promptKinds } = await load('/src/domain/claims/prompt-kinds.ts');
const { readSubject } = await load('/src/domain/critique/read-subject.ts');

const measured = new Map(
	readFileSync(process.argv[2], 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line))
		.map(({ i, m }) => [i, m]),
);

function answer({ m, camera, sight, arrangement, advisor, says }) {
	const found = m === null ? undefined : drawn(measured.get(m), camera);
	const seen = seenFacts({ ...sight, subject: readSubject(sight.subject) }, 'loupe');
	const all = found === undefined ? seen : settleFacts(found, seen);
	if (says !== undefined) {
		const { said, withheld, settled } = heedSays(says, all);
		const [first] = rankFor(advisor, settled.claims);
		return { said, withheld, first: first === undefined ? [] : [first.kind] };
	}
	const facts =
		arrangement.length === 0
			? all
			: { ...all, arrangement: { value: arrangement, confidence: arranged, from: 'model' } };
	const standing = rankFor(advisor, claimsOf(facts).claims);
	return {
		measured: measuredClaims(found === undefined ? {} : factsOf(found)).map(({ kind, where }) => [
			kind,
			where,
		]),
		says: standing
			.map(({ kind }) => kind)
			.filter((kind) => promptKinds.includes(kind))
			.slice(0, mostSays),
	};
}

/** Measured as a part of a larger photo of some camera: what hangs on its size and its record varies. */
function drawn(found, seed) {
	return seed === null ? found : { ...found, ...drawCamera(found, seed) };
}

for await (const line of createInterface({ input: process.stdin })) {
	console.log(JSON.stringify(JSON.parse(line).map(answer)));
}
await close();
