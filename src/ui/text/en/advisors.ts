/** Who the advisors are, for those who choose one. What a model is asked with is in `src/advisors`. */
import type { AdvisorId, AdvisorPersona } from '../../../domain/advisor';

interface AdvisorWords {
	readonly focus: readonly { readonly title: string; readonly description: string }[];
	readonly lens: readonly string[];
	readonly looksFor: string;
	/** paragraphs */
	readonly bio: readonly string[];
}

const disciplines: Record<AdvisorPersona['discipline'], string> = {
	photographer: 'photographer',
	painter: 'painter',
	architect: 'architect',
};

const about: Record<AdvisorId, AdvisorWords> = {
	ansel: {
		focus: [
			{ title: 'Tonal range', description: 'Every zone from black to white used on purpose.' },
			{
				title: 'Composition',
				description: 'Foreground, middle and distance that lead into each other.',
			},
			{ title: 'Technical excellence', description: 'Exposure, focus and print under control.' },
			{
				title: 'Landscape drama',
				description: 'Weather and light that show how large a place is.',
			},
		],
		lens: [
			'tonal range',
			'composition',
			'emotional impact',
			'conservation message',
			'technical excellence',
			'light and shadow',
			'depth',
		],
		looksFor:
			'Tones used on purpose, layers from foreground to distance, sharpness throughout, and light that has a direction.',
		bio: [
			'Photographed the American West in black and white, Yosemite above all, with large-format cameras.',
			'Worked out the Zone System with Fred Archer and helped to found Group f/64. He used photographs to argue for conservation and worked on commission for the US Department of the Interior in 1941 and 1942.',
		],
	},
	watkins: {
		focus: [
			{
				title: 'Monumental scale',
				description: 'Something in the frame that says how large the rest is.',
			},
			{
				title: 'A place worth keeping',
				description: 'Pictures that make people want to protect what they show.',
			},
			{ title: 'Pioneering technique', description: 'Patience with viewpoint, plate and detail.' },
		],
		lens: [
			'monumental scale',
			'grandeur',
			'technical precision',
			'awe',
			'viewpoint',
			'preservation',
		],
		looksFor:
			'A figure, a tree or a horizon that gives the size; a place worth keeping; exact detail from a chosen viewpoint.',
		bio: [
			'A pioneer of very large glass plates, who photographed Yosemite from 1861 on with a camera for plates of 18 by 22 inches.',
			'His pictures were among the arguments for the law of 1864 that protected the valley. He lost his studio in the San Francisco earthquake of 1906.',
		],
	},
	weston: {
		focus: [
			{ title: 'Modernist clarity', description: 'The thing itself, sharply seen.' },
			{ title: 'Abstract vision', description: 'Form before the name of the subject.' },
			{ title: 'Form and structure', description: 'Nothing in the frame that it does not need.' },
		],
		lens: [
			'clarity',
			'abstract vision',
			'formal strength',
			'tonal precision',
			'sharp focus',
			'visual essence',
		],
		looksFor:
			'Form before subject, everything unneeded removed, continuous tone, and a sharpness that makes the surface felt.',
		bio: [
			'Made still lifes and nudes, and photographed the coast and the desert of California.',
			'Treated ordinary things and landscapes as abstract form; a member of Group f/64.',
		],
	},
	cunningham: {
		focus: [
			{ title: 'Botanical intimacy', description: 'Close enough to see how a plant is built.' },
			{ title: 'Sharp-focus clarity', description: 'Directness without manipulation.' },
			{ title: 'Emotional resonance', description: 'A feeling for the living subject.' },
		],
		lens: [
			'intimacy',
			'sharp focus',
			'observation',
			'formal beauty',
			'natural detail',
			'hidden beauty',
		],
		looksFor:
			'Nearness, structure found in natural detail, directness, and a feeling for what is alive.',
		bio: [
			'Known for plant studies and portraits.',
			'With Adams and Weston at the centre of Group f/64, she brought sharp-focus modernism to nature.',
		],
	},
	gilpin: {
		focus: [
			{ title: 'Cultural reverence', description: 'People and places shown with dignity.' },
			{ title: 'Southwestern lyricism', description: 'Light that carries a mood.' },
			{
				title: 'Formal elegance',
				description: 'A graceful arrangement that does not call attention to itself.',
			},
		],
		lens: [
			'respect',
			'emotional resonance',
			'formal elegance',
			'lyrical spirit',
			'grace',
			'human dignity',
		],
		looksFor:
			'People and places shown with dignity and consent, land and life that belong together, light with mood.',
		bio: [
			'Born in Colorado; studied at the Clarence H. White School in New York and moved from soft focus to a straight style.',
			'Photographed the Southwest and, from 1930, the Navajo people. Her book The Enduring Navaho appeared in 1968.',
		],
	},
	okeeffe: {
		focus: [
			{ title: 'Organic abstraction', description: 'The essential shape of a natural thing.' },
			{ title: 'Expressive colour', description: 'Colour that carries the feeling.' },
			{ title: 'Intimate scale', description: 'How close one could still go.' },
		],
		lens: [
			'organic form',
			'closeness',
			'curve and rhythm',
			'figure and space',
			'colour temperature',
			'simplification',
			'quiet',
		],
		looksFor:
			'The essential shape of a natural thing, curves and the space around them, and a personal way of seeing.',
		bio: [
			'An American modernist who enlarged flowers, bones and skulls, and painted the land of New Mexico.',
			'Reached abstraction by looking closely, and kept an independent stance.',
		],
	},
	mondrian: {
		focus: [
			{ title: 'Geometric harmony', description: 'The hidden grid of a picture.' },
			{ title: 'Primary colour', description: 'Primaries against neutrals.' },
			{ title: 'Compositional grid', description: 'Balance without symmetry.' },
		],
		lens: [
			'grid',
			'balance without symmetry',
			'positive and negative space',
			'colour reduction',
			'line and edge',
			'proportion',
			'rhythm',
		],
		looksFor:
			'The hidden grid, the weight of empty areas, asymmetric balance, and what can be left out.',
		bio: [
			'A Dutch painter who went from representation through Cubism to full abstraction.',
			'His Neoplasticism used black lines, primaries and rectangles; he was interested in Theosophy, and his influence on design is wide.',
		],
	},
	vangogh: {
		focus: [
			{ title: 'Expressive texture', description: 'Surfaces one could touch.' },
			{ title: 'Colour as emotion', description: 'Bold, complementary colour.' },
			{ title: 'Dynamic composition', description: 'Movement through the frame.' },
		],
		lens: [
			'feeling',
			'colour contrast',
			'movement',
			'texture',
			'light as mood',
			'courage',
			'humanity',
		],
		looksFor:
			'Feeling before technique, bold or complementary colour, movement through the frame, touchable texture.',
		bio: [
			'A Dutch post-impressionist with thick paint, vivid colour and emotional force.',
			'Little recognised in his life; one of the roots of expressionism.',
		],
	},
	gehry: {
		focus: [
			{ title: 'Spatial dynamics', description: 'How the eye moves through space.' },
			{ title: 'Material innovation', description: 'What surfaces do with light.' },
			{ title: 'Sculptural form', description: 'Movement in solid things.' },
		],
		lens: [
			'flow of space',
			'line and structure',
			'material and light',
			'unusual viewpoint',
			'tension',
			'context',
			'risk',
		],
		looksFor:
			'How the eye moves through space, what surfaces do with light, and an angle that nobody else took.',
		bio: [
			'A Canadian-American architect born in Toronto, linked with deconstructivism.',
			'Built with titanium, steel and chain-link: the Guggenheim Museum Bilbao of 1997 and the Walt Disney Concert Hall among others.',
		],
	},
};

export const advisors = {
	about,
	disciplines,
	title: 'Advisors',
	note: 'Nine ways of looking. Each is a simulated perspective: the model takes up an artist’s concerns and words, and none of them ever said what it writes.',
	life: (discipline: string, born: number, died: number) =>
		`${discipline}, ${String(born)}–${String(died)}`,
	choose: 'Choose this advisor',
	all: 'All advisors',
	looksFor: 'Looks for',
	focus: 'Focus',
	lens: 'Lens',
	simulated: 'A simulated perspective, drawn from what is known of the work.',
};
