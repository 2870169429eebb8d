/** A critique as a page of its own, and as a sidecar. */
export const report = {
	title: (photo: string) => `Critique of ${photo}`,
	by: (name: string) => `Mondrian · ${name}, simulated`,
	photo: (scene: string) => `The photo: ${scene}`,
	about: (name: string) => `About ${name}`,
	todo: 'What to do',
	nothing: 'Nothing needs fixing. To go further:',
	now: (words: string) => `Now: ${words}`,
	next: (words: string) => `Next time: ${words}`,
	where: (place: string) => `Where: ${place}.`,
	scored: (dimension: string, score: number) => `${dimension} (${String(score)}/10)`,
	noFault: 'No fault was named in exposure, colour, sharpness or contrast.',
	finding: (kind: string, severity: string, where: string, basis: string) =>
		`${kind}, ${severity}, ${where}: ${basis}`,
	foot: (id: string, date: string, model: string, runtime: string, prompt: string) =>
		`Report ${id} · ${date} · model ${model}, ${runtime} · prompt ${prompt}`,
	sidecar: (scene: string, summary: string, score: string, name: string) =>
		`${scene}. ${summary} ${score} of 10, an opinion of an AI model in the simulated perspective of ${name}.`,
};
