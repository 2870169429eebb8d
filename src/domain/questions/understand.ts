/** Tells what a question is about, by patterns of each language. Unknown questions stay unknown. */
import { dimensions } from '../critique/critique';
import { english } from './patterns-en';
import { german } from './patterns-de';
import type { QuestionPatterns, Topic } from './topic';

/** Another language is one more list. */
const languages: readonly QuestionPatterns[] = [english, german];

export function understand(question: string): Topic | undefined {
	const asked = plain(question);
	const count = ({ common }: QuestionPatterns): number => asked.match(common)?.length ?? 0;
	// Words that two languages share mean what they mean in the one that the question is in.
	for (const patterns of languages.toSorted((a, b) => count(b) - count(a))) {
		const topic = topicIn(asked, patterns);
		if (topic !== undefined) return topic;
	}
	return undefined;
}

/** Lower case, without accents and marks; German vowels as they are written without them. */
function plain(question: string): string {
	return question
		.toLowerCase()
		.replace(/ä/gu, 'ae')
		.replace(/ö/gu, 'oe')
		.replace(/ü/gu, 'ue')
		.replace(/ß/gu, 'ss')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[’‘`]/gu, "'")
		.replace(/[^\p{L}\p{N}&/.,'× -]+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
}

function topicIn(asked: string, { topics, dimensions: names, score }: QuestionPatterns) {
	const dimension = dimensions.find((each) => names[each].test(asked));
	if (dimension !== undefined && score.test(asked)) return { kind: 'score', dimension } as const;
	const kind = topics.find(([, pattern]) => pattern.test(asked))?.[0];
	if (kind === undefined) {
		return dimension === undefined ? undefined : ({ kind: 'score', dimension } as const);
	}
	if (kind !== 'print') return { kind };
	const paperCm = paperIn(asked);
	return { kind, ...(paperCm && { paperCm }) } as const;
}

/** sides of A0 in centimetres; each next one halves the longer */
const a0Cm = [118.9, 84.1] as const;
const inchCm = 2.54;

/** "A3", "30 x 40 cm", "20×30 inches" */
function paperIn(asked: string): readonly [number, number] | undefined {
	const series = /\ba([0-5])\b/u.exec(asked);
	if (series) {
		let [longer, shorter]: readonly [number, number] = a0Cm;
		for (let i = 0; i < Number(series[1]); i += 1) [longer, shorter] = [shorter, longer / 2];
		return [longer, shorter];
	}
	const sides = /(\d{1,3})\s?(?:x|×|by|mal|auf)\s?(\d{1,3})\s?(inch\w*|in\b|zoll|")?/u.exec(asked);
	if (sides === null) return undefined;
	const scale = sides[3] === undefined ? 1 : inchCm;
	const [one, other] = [Number(sides[1]) * scale, Number(sides[2]) * scale];
	return [Math.max(one, other), Math.min(one, other)];
}
