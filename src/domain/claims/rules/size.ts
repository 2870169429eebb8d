/** How large it can be shown. */
import type { Facts } from '../../facts/facts';
import { printCmOf } from '../amounts';
import { sure, sureValue } from '../known';
import type { FaultRules, Found, MeritRules } from '../rule';
import { severityFrom } from '../weigh';

/** Millions of pixels below which a print is no larger than a hand. */
const smallBelow = 0.3;

function smallFile(facts: Facts): Found | undefined {
	const size = sure(facts, 'megapixels');
	if (size === undefined || size.value >= smallBelow) return undefined;
	const printCm = printCmOf(size.value, sureValue(facts, 'aspect') ?? 1);
	return {
		severity: severityFrom(-size.value, -0.15, -0.05),
		confidence: size.confidence,
		basis: 'measured',
		figures: { megapixels: size.value, printCm },
	};
}

function printsLarge(facts: Facts): Found | undefined {
	const size = sure(facts, 'megapixels');
	const acuity = sureValue(facts, 'acuity');
	if (size === undefined || size.value < 12 || (acuity ?? 0) < 0.4) return undefined;
	const printCm = printCmOf(size.value, sureValue(facts, 'aspect') ?? 1);
	return {
		severity: size.value >= 24 ? 'moderate' : 'slight',
		confidence: size.confidence,
		basis: 'measured',
		figures: { megapixels: size.value, printCm, acuity: acuity ?? 0 },
	};
}

export const sizeFaults: FaultRules<'small_file'> = {
	small_file: {
		dimension: 'focus_sharpness',
		weight: 0.1,
		isMinor: true,
		remedy: 'words',
		find: smallFile,
		excludes: ['prints_large'],
	},
};

export const sizeMerits: MeritRules<'prints_large'> = {
	prints_large: { dimension: 'focus_sharpness', weight: 0.4, find: printsLarge },
};
