import { expect, it } from 'vitest';
import { describeResult } from '../../../scripts/describe-result.mjs';
import { critiqueResult, told } from '../../support/samples';

it('tells a critique with its lead, one list, and findings with figures', () => {
	const noise = {
		kind: 'noise',
		severity: 'strong',
		where: 'top',
		basis: 'measured',
		evidence: { measure: 'noise', value: 0.04123 },
	} as const;
	const change = { ...told, repaired: 2, suggestion: 'Wait.', findings: [noise] };
	const lines = describeResult(critiqueResult('job-1', change)).split('\n');
	expect(lines).toContain('6.5');
	expect(lines).toContain('A dark bird stands on the left third.');
	expect(lines).toContain('1. Hold the sky (top)');
	expect(lines).toContain('   Next time: Expose 1 stop less.');
	expect(lines).toContain('  Noise, strong, top (measured) noise 0.041');
	expect(lines).toContain('Suggested: Wait.');
	expect(lines).toContain('Withheld: 2 that the facts do not support');
	expect(lines.join()).not.toContain('Priorities');
});

it('tells one of an earlier version as it was', () => {
	const text = describeResult(critiqueResult());
	expect(text).toContain('First: Do visual_balance.');
	expect(text).toContain('> Do composition.');
	expect(text).toContain('Priorities: calm the noise');
});
