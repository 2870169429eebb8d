/** Fills the store as finished jobs would have. Runs in the page. */
export async function fillHistory(count) {
	const open = indexedDB.open('mondrian');
	await new Promise((done) => (open.onsuccess = done));
	const database = open.result;
	const names = ['lake', 'street', 'portrait', 'bridge', 'forest', 'harbour', 'market', 'dune'];
	const advisors = ['ansel', 'weston', 'gilpin', 'gehry'];
	for (let start = 0; start < count; start += 1000) {
		const tx = database.transaction(['jobs', 'words', 'results', 'stacks'], 'readwrite');
		for (let i = start; i < Math.min(count, start + 1000); i += 1) {
			const id = `0000${String(i).padStart(8, '0')}-0000-7000-8000-000000000000`;
			const createdAtMs = 1_600_000_000_000 + i * 1000;
			const name = `${names[i % 8]} ${i}.jpg`;
			const advisorId = advisors[i % 4];
			const scores = [7, 6, 5, 8, 4, 9].map((score, k) => ({
				score: (score + i + k) % 11,
				dimension: [
					...['composition', 'lighting', 'focus_sharpness', 'depth_perspective'],
					...['visual_balance', 'emotional_impact'],
				][k],
			}));
			tx.objectStore('jobs').put({
				id,
				submissionId: id,
				part: 1,
				parts: 1,
				task: 'critique',
				advisorId,
				photo: { id, name, bytes: 1 },
				createdAtMs,
				order: i,
				attempt: 1,
				lastSeq: 9,
				options: {
					modelId: 'loupe',
					intervalSeconds: 5,
					maxTokens: 9,
					temperature: 0,
					updates: true,
				},
				status: 'done',
				startedAtMs: createdAtMs,
				endedAtMs: createdAtMs,
				resultId: id,
				summary: { kind: 'critique', overall: 6.5, scores },
			});
			tx.objectStore('stacks').put({
				photoId: id,
				front: id,
				jobIds: [id],
				atMs: createdAtMs,
				score: 6.5,
				stars: 0,
				name,
				advisor: advisorId,
			});
			const words = [
				...['', 'critique'].flatMap((task) =>
					['', 'done'].flatMap((status) =>
						['', advisorId].map((advisor) => `${task}|${status}|${advisor}`),
					),
				),
				...[advisorId, 'jpg'],
				...[names[i % 8], String(i), 'mid', 'toned', 'natural', 'colours', 'detail'],
			];
			for (const word of words) tx.objectStore('words').put({ word, createdAtMs, jobId: id });
			tx.objectStore('results').put({ jobId: id, rawText: 'x'.repeat(1500) });
		}
		await new Promise((done) => (tx.oncomplete = done));
	}
	database.close();
}
