/** The evidence files, each in a chunk of its own. */
import type { Evidence } from '../../domain/model/evidence';
import { readEvidence } from '../../domain/model/evidence';

const files = import.meta.glob<unknown>('../../../model/evidence/*.json', { import: 'default' });

/** @throws Error where there is none of that model */
export async function evidenceOf(id: string): Promise<Evidence> {
	const read = files[`../../../model/evidence/${id}.json`];
	if (read === undefined) throw new Error(`no evidence of ${id}`);
	return readEvidence(await read());
}
