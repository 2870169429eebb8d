import type { ModelCard } from '../../domain/model/model';
import { downloadBytes, memoryBytes, modelBytes } from '../../domain/model/model';
import { text } from '../text';
import { formatBytes } from '../text/formats';

type Row = readonly [name: string, told: string];

/** Of a model with files: what comes over the line, what of it stays, and what it was. */
export function sizeRows(model: ModelCard): readonly Row[] {
	const { facts, files, roughly } = text.models;
	const { origin, files: all = [] } = model.package ?? {};
	const fetched = formatBytes(downloadBytes(model));
	const memory: Row = [facts.memory, roughly(formatBytes(memoryBytes(model)))];
	if (origin === undefined) return [[facts.fetch, files(fetched, all.length)], memory];
	return [
		[facts.fetch, fetched],
		[facts.becomes, formatBytes(modelBytes(model))],
		memory,
		[facts.madeOf, `${origin.repository}@${origin.commit.slice(0, 7)}`],
	];
}
