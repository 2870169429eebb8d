import { describe, expect, it } from 'vitest';
import type { JobSpeed } from '../../../../src/domain/job/job';
import type { StoredJobEvent } from '../../../../src/domain/job/job-event';
import type { SpeedRecord } from '../../../../src/domain/job/speed';
import {
	figuresOf,
	groupSpeeds,
	phaseTimes,
	speedFromLog,
	speedsToCsv,
} from '../../../../src/domain/job/speed';
import { queuedJob } from '../../../support/samples';
import { adapter } from '../../../support/scripted-engine';

function record(tps: number | undefined, change: Partial<JobSpeed> = {}, atMs = 1): SpeedRecord {
	const speed: JobSpeed = {
		adapter,
		runtime: 'test',
		// The prompt's tokens count the picture's rows already.
		usage: { promptTokens: 60, imageTokens: 49, completionTokens: 50 },
		timings: { prefillMs: 600, decodeMs: 1000, totalMs: 2000 },
		...(tps === undefined ? {} : { tps }),
		...change,
	};
	return { jobId: `job-${String(tps)}`, task: 'critique', modelId: 'loupe', atMs, speed };
}

describe('figures', () => {
	it('are computed from tokens and times; what was not measured is absent', () => {
		expect(figuresOf(record(41))).toEqual({
			firstTokenMs: 600,
			prefillTps: 100,
			decodeTps: 41,
			totalMs: 2000,
		});
		expect(figuresOf(record(undefined))).not.toHaveProperty('decodeTps');
	});

	it('give median, range and count per model and device', () => {
		const [group] = groupSpeeds([record(30), record(50), record(40), record(undefined)]);
		expect(group?.figures.decodeTps).toEqual({ median: 40, min: 30, max: 50, n: 3 });
		expect(group?.figures.totalMs?.n).toBe(4);
		expect(group?.series.map(({ tps }) => tps)).toEqual([30, 50, 40]);
	});

	it('never mix a software adapter with a GPU, even of the same name', () => {
		const gpu = { adapter: { ...adapter, isFallback: false } };
		expect(groupSpeeds([record(30), record(90, gpu)])).toHaveLength(2);
	});
});

describe('servers', () => {
	const at = (server: string): Partial<JobSpeed> => ({
		engine: 'server',
		runtime: 'vllm',
		egress: 'network',
		server,
	});
	it('are told apart by their address, which the table names', () => {
		const records = [record(30, at('http://a:1')), record(60, at('http://b:1'))];
		expect(groupSpeeds(records).map(({ server }) => server)).toEqual(['http://a:1', 'http://b:1']);
		const [head = '', first = ''] = speedsToCsv(records).split('\r\n');
		expect(head.endsWith('egress,server')).toBe(true);
		expect(first.endsWith('network,http://a:1')).toBe(true);
	});
});

describe('the log', () => {
	it('gives the same record as the job', () => {
		const { speed } = record(41);
		const event = { type: 'analysis_complete', resultId: 'x', speed, atMs: 7 } as StoredJobEvent;
		expect(speedFromLog(queuedJob(), [event])).toEqual({ ...record(41), jobId: 'job-1', atMs: 7 });
		expect(speedFromLog(queuedJob(), [])).toBeUndefined();
	});

	it('tells how long each phase of the last attempt was', () => {
		const at = (phase: string, atMs: number, attempt = 1): StoredJobEvent =>
			({ type: 'status_update', phase, atMs, attempt }) as StoredJobEvent;
		const end = { type: 'done', atMs: 900, attempt: 2 } as StoredJobEvent;
		const log = [
			...[at('prefill', 0), at('prefill', 100, 2), at('generating', 300, 2)],
			...[at('generating', 500, 2), end],
		];
		expect([...phaseTimes(log)]).toEqual([
			['prefill', 200],
			['generating', 600],
		]);
		expect(phaseTimes([]).size).toBe(0);
	});
});

it('writes CSV that no spreadsheet runs', () => {
	const odd = record(41, { runtime: '=1+1', adapter: { ...adapter, vendor: 'a "b", c' } });
	const [head, line, end] = speedsToCsv([odd]).split('\r\n');
	expect(head).toContain('decodeTps');
	expect(line).toContain(`"a ""b"", c"`);
	expect(line).toContain(`'=1+1`);
	expect(end).toBe('');
});
