import { expect, it } from 'vitest';
import { makerModels } from '../../../../src/domain/model/maker-models';
import { loupe } from '../../../../src/domain/model/models';
import { patienceWith } from '../../../../src/domain/model/patience';
import type { AdapterSummary } from '../../../../src/domain/model/runtime';

const [smolVlm256M] = makerModels.filter(({ id }) => id === 'smolvlm-256m');
if (smolVlm256M === undefined) throw new Error('no SmolVLM-256M');

const wished = { prefillSeconds: 300, generatingSeconds: 60 };
const adapter = (vendor: string, isFallback: boolean): AdapterSummary => ({
	vendor,
	architecture: '',
	description: '',
	isFallback,
});

it('waits as its owner says wherever there is a graphics processor, or nothing is known of it', () => {
	expect(patienceWith(wished, smolVlm256M, adapter('apple', false))).toEqual(wished);
	expect(patienceWith(wished, smolVlm256M, undefined)).toEqual(wished);
});

it('waits three times as long as a software adapter should take to read', () => {
	const { prefillSeconds, generatingSeconds } = patienceWith(
		wished,
		smolVlm256M,
		adapter('google', true),
	);
	expect(prefillSeconds).toBeGreaterThan(1000);
	expect(prefillSeconds).toBeLessThan(2000);
	expect(generatingSeconds).toBe(60);
});

it('shortens nothing, and lengthens nothing that is fast', () => {
	const software = adapter('google', true);
	expect(patienceWith(wished, loupe, software)).toEqual(wished);
	const long = { prefillSeconds: 3600, generatingSeconds: 60 };
	expect(patienceWith(long, smolVlm256M, software)).toEqual(long);
});
