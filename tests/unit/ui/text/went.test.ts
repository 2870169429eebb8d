import { expect, it } from 'vitest';
import type { JobResult } from '../../../../src/domain/job/result';
import { askedHow, wentWhere } from '../../../../src/ui/text/went';

const model = (change: Partial<JobResult['model']>): JobResult['model'] => ({
	id: 'x',
	runtime: 'x',
	...change,
});

it('says of every critique where its photo went', () => {
	const server = 'https://gpu.example:8000';
	const far = { engine: 'server', server } as const;
	expect(wentWhere({ egress: 'none', model: model({ engine: 'web-llm' }) })).toBe(
		'The photo stayed in this browser.',
	);
	expect(wentWhere({ egress: 'network', model: model(far) })).toBe(
		`The photo went to ${server}, on another machine.`,
	);
	expect(wentWhere({ egress: 'this-machine', model: model(far) })).toBe(
		`The photo went to ${server}, a server on this machine.`,
	);
	expect(
		wentWhere({ egress: 'network', model: model(far), usage: { sentBytes: 312_000 } }),
	).toMatch(/: 3\d\d.?K?.*B including text\.$/iu);
	expect(wentWhere({ egress: 'none', model: model({ engine: 'browser' }) })).toContain(
		'Mondrian sent it nowhere',
	);
});

it('knows that those of earlier versions stayed, and never keeps silent about a server', () => {
	expect(wentWhere({ model: model({}) })).toBe('The photo stayed in this browser.');
	expect(wentWhere({ egress: 'network', model: model({ engine: 'server' }) })).toContain(
		'a server',
	);
});

it('says how far a model kept to what it was asked, where that is not in all', () => {
	const kept = { temperature: true, seed: true };
	expect(askedHow({ model: model({}) })).toBeUndefined();
	expect(askedHow({ model: model({ bound: 'grammar', honoured: kept }) })).toBeUndefined();
	const honoured = { temperature: true, seed: false };
	expect(askedHow({ model: model({ bound: 'schema', honoured }) })).toBe(
		'A schema kept its answer in our format. It does not promise to use the seed: you may not get the same answer again.',
	);
	expect(askedHow({ model: model({ bound: 'none', honoured: kept }) })).toMatch(/^Nothing kept/u);
});
