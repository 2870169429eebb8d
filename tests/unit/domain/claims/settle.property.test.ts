import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exclude, faultRules, isFault } from '../../../../src/domain/claims/all-rules';
import { boundsOf } from '../../../../src/domain/claims/bound-scores';
import type { Claim, ClaimKind } from '../../../../src/domain/claims/claim';
import { claimsOf, measuredClaims } from '../../../../src/domain/claims/settle';
import { dimensions } from '../../../../src/domain/critique/critique';
import { unsureBelow } from '../../../../src/domain/facts/facts';
import { isRegion } from '../../../../src/domain/photo/region';
import { anyFacts } from '../../../support/any-facts';

/** Ways in which a claim pulls: by what it asks for, or by what it praises. Written apart from the rules. */
const pulls: readonly (readonly [string, readonly ClaimKind[], readonly ClaimKind[]])[] = [
	[
		'darker against brighter',
		['burnt_areas', 'overexposed'],
		['underexposed', 'blocked_areas', 'subject_dark'],
	],
	['more against less contrast', ['flat_tones'], ['hard_tones']],
	['softer against sharper', ['oversharpened'], ['out_of_focus', 'soft_file', 'motion_blur']],
	['warmer against cooler', ['cool_cast'], ['warm_cast']],
	['redder against greener', ['green_cast'], ['magenta_cast']],
	['more against less colour', ['undersaturated'], ['oversaturated', 'channel_limit']],
	['nearer against wider', ['subject_small', 'subject_centred'], ['fills_frame']],
	[
		'dark against bright',
		['dark_on_purpose', 'lit_on_dark'],
		['bright_on_purpose', 'shapes_on_light'],
	],
	['one sharp thing against all', ['soft_background', 'sharp_subject'], ['sharp_throughout']],
	['the middle against a third', ['symmetrical'], ['subject_on_third', 'subject_centred']],
	['one side against both', ['weight_with_subject'], ['balanced', 'symmetrical']],
	['one colour against two', ['one_colour', 'quiet_colour'], ['colour_pair', 'colour_accent']],
	['a fall against evenness', ['falls_soft'], ['near_far_sharp', 'sharp_throughout']],
	['one side against both halves', ['weight_at'], ['balanced', 'symmetrical']],
	['grey against colour', ['monochrome_tones'], ['colour_pair', 'colour_accent', 'one_colour']],
];

/** A merit in what a fault denies. */
const denials: readonly (readonly [readonly ClaimKind[], readonly ClaimKind[]])[] = [
	[['burnt_areas'], ['highlights_kept', 'full_range', 'night_kept']],
	[['blocked_areas'], ['full_range', 'lit_on_dark']],
	[['underexposed'], ['full_range', 'dark_on_purpose', 'lit_on_dark', 'night_kept']],
	[['overexposed'], ['full_range', 'bright_on_purpose', 'shapes_on_light', 'highlights_kept']],
	[
		['open_black', 'open_white'],
		['full_range', 'monochrome_tones'],
	],
	[['flat_tones'], ['full_range', 'monochrome_tones', 'soft_light']],
	[['hard_tones'], ['full_range', 'monochrome_tones', 'soft_light', 'highlights_kept']],
	[
		['out_of_focus', 'subject_soft', 'motion_blur', 'soft_file'],
		['sharp_throughout', 'sharp_subject', 'frozen', 'steady_hand', 'prints_large'],
	],
	[['subject_dark'], ['subject_stands_out']],
	[['iso_unneeded'], ['frozen', 'clean_at_iso']],
	[['noise'], ['clean_at_iso', 'prints_large']],
	[['small_file', 'jpeg_damage', 'oversharpened'], ['prints_large']],
	[['tilted'], ['level']],
	[['subject_small'], ['fills_frame', 'subject_on_third']],
	[['cluttered'], ['simple', 'soft_background']],
	[
		['oversaturated', 'undersaturated'],
		['quiet_colour', 'colour_pair', 'colour_accent'],
	],
	[
		['warm_cast', 'cool_cast', 'green_cast', 'magenta_cast'],
		['warm_light', 'coloured_light', 'quiet_colour'],
	],
];

const kindsOf = (claims: readonly Claim[]): ClaimKind[] => claims.map(({ kind }) => kind);
const holds = (check: (settled: ReturnType<typeof claimsOf>) => void): void => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			check(claimsOf(facts));
		}),
		{ numRuns: 400 },
	);
};

describe('claims of any facts', () => {
	it('never exclude each other', () => {
		holds(({ claims }) => {
			const kinds = kindsOf(claims);
			expect(new Set(kinds).size).toBe(kinds.length);
			for (const [at, one] of kinds.entries()) {
				for (const other of kinds.slice(at + 1))
					expect([one, other, exclude(one, other)]).toContain(false);
			}
		});
	});

	it('never pull opposite ways, and praise nothing that they deny', () => {
		holds(({ claims }) => {
			const kinds = new Set(kindsOf(claims));
			const both = [...pulls, ...denials.map(([a, b]) => ['denied', a, b] as const)];
			for (const [name, ones, others] of both) {
				const said = [
					ones.filter((kind) => kinds.has(kind)),
					others.filter((kind) => kinds.has(kind)),
				];
				expect(said.every((side) => side.length > 0) && { name, said }).toBe(false);
			}
		});
	});

	it('have a remedy, where they are faults', () => {
		holds(({ claims }) => {
			for (const { kind, edit, figures } of claims) {
				if (!isFault(kind) || faultRules[kind].remedy === 'words') continue;
				const next = Object.keys(figures).filter((name) => name.startsWith('next'));
				expect([kind, ...Object.keys(edit ?? {}), ...next].length).toBeGreaterThan(1);
			}
		});
	});

	it('have a figure or a place', () => {
		holds(({ claims }) => {
			for (const { kind, figures, where } of claims.filter(({ kind }) => kind !== 'layered')) {
				const figured = Object.values(figures).some((value) => value !== undefined);
				expect([kind, figured || where !== 'whole frame']).toEqual([kind, true]);
			}
		});
	});

	it('stand on nothing doubtful, and keep the reason of what does not stand', () => {
		holds(({ claims, withdrawn }) => {
			for (const { confidence, basis, withdrawn: reason } of claims) {
				expect(confidence).toBeGreaterThanOrEqual(unsureBelow);
				expect(basis).not.toBe('contradicted');
				expect(reason).toBeUndefined();
			}
			expect(withdrawn.every((claim) => claim.withdrawn !== undefined)).toBe(true);
		});
	});

	it('ask for edits that are bounded and do no harm', () => {
		holds(({ claims }) => {
			for (const { edit = {} } of claims) {
				if (edit.crop) {
					expect(isRegion(edit.crop)).toBe(true);
					expect(edit.crop.width * edit.crop.height).toBeGreaterThan(0.3);
				}
				expect(Math.abs(edit.exposureEv ?? 0)).toBeLessThanOrEqual(2);
				expect(Math.abs(edit.gradient?.ev ?? 0)).toBeLessThanOrEqual(2);
				expect(Math.abs(edit.rotateDegrees ?? 0)).toBeLessThanOrEqual(8);
				const { a, b } = edit.whiteBalance ?? { a: 0, b: 0 };
				expect(Math.hypot(a, b)).toBeLessThanOrEqual(20.001);
				expect(edit.white ?? 1).toBeGreaterThan((edit.black ?? 0) + 0.15);
			}
			for (const key of ['crop', 'exposureEv', 'whiteBalance', 'rotateDegrees'] as const) {
				expect(claims.filter(({ edit }) => edit?.[key] !== undefined).length).toBeLessThan(2);
			}
		});
	});

	it('ask for settings that can be set at once', () => {
		holds(({ claims }) => {
			const asks = (name: 'nextIso' | 'nextShutterSeconds'): boolean =>
				claims.some(({ figures }) => figures[name] !== undefined);
			expect(asks('nextIso') && asks('nextShutterSeconds')).toBe(false);
		});
	});

	it('bound scores that can be given', () => {
		holds(({ claims, withdrawn }) => {
			for (const dimension of dimensions) {
				const { least, most } = boundsOf(dimension, claims, withdrawn);
				expect(least).toBeLessThanOrEqual(most);
			}
		});
	});

	it('are the same for the same facts', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				expect(claimsOf(facts)).toEqual(claimsOf(structuredClone(facts)));
				for (const { basis } of measuredClaims(facts)) expect(basis).toBe('measured');
			}),
			{ numRuns: 150 },
		);
	});
});
