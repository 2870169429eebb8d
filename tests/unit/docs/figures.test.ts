import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8').replace(/\s+/gu, ' ');
const report = JSON.parse(read('model/reports/evaluate.json')) as Record<string, unknown> & {
	readonly samples: { readonly untouched: number };
};
const figure = (name: string): number => Number(report[name]);
const range = (name: string): readonly number[] => report[name] as readonly number[];
const percent = (share: number): string => String(Math.round(share * 100));

const { untouched } = report.samples;
const alarms = 'untouched photos with an alarm that the labels call absent or meant';
const recall = figure('recall of moderate and strong damage');
const [least, most] = range('the same, 95 %');
const [low, high] = range('macro F1, 95 %');

it.each([
	['src/ui/text/en/models.ts', `Tried on ${String(untouched)} photos`],
	['src/ui/text/en/models.ts', `it named ${percent(recall)} %`],
	[
		'src/ui/text/en/models.ts',
		`it blamed ${String(Math.round(figure(alarms) * untouched))} wrongly`,
	],
	['README.md', `macro F1 ${figure('macro F1').toFixed(2)} over 13 kinds`],
	['README.md', `(${low!.toFixed(2)} – ${high!.toFixed(2)}), recall ${recall.toFixed(2)}`],
	['README.md', `${percent(figure(alarms))} % (${percent(least!)} – ${percent(most!)})`],
	[
		'public/models/loupe/resolve/v3/MODEL_CARD.md',
		`| macro F1 of findings, 13 kinds | ${String(figure('macro F1'))} (${String(low)} to ${String(high)}) |`,
	],
	[
		'public/models/loupe/resolve/v3/MODEL_CARD.md',
		`| recall of moderate and strong damage | ${String(recall)} (${range('recall, 95 %').map(String).join(' to ')}) |`,
	],
])('%s gives the figure of the evaluation: %s', (file, text) => {
	expect(read(file)).toContain(text);
});
